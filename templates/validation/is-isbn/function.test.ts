import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsbn } from './function.ts';

const RUNS = { seed: 2205, numRuns: 200 };
const ISBN_10 = ['3836221195', '3-8362-2119-5', '3 8362 2119 5', '1617290858', '1-61729-085-8', '0007269706', '0-00-726970-6', '3423214120', '340101319X', '3-401-01319-X', '340101319x'];
const ISBN_13 = ['9783836221191', '978-3-8362-2119-1', '978 3 8362 2119 1', '9783401013190', '9784873113685', '978-4-87311-368-5', '9791090636071'];

function expectAll(texts: string[], version: 10 | 13 | undefined, valid: boolean): void {
  for (const text of texts) expect(isIsbn(text, version), text).toBe(valid);
}

describe('ISBN', () => {
  it('has a right check digit', () => {
    expectAll([...ISBN_10, ...ISBN_13], undefined, true);
    expectAll(['3423214121', '978-3836221190', '9783836221190', '340101319Y', '3401013190', '0-306-40615-3', '9780306406158'], undefined, false);
  });

  it('can be asked for in one version', () => {
    expectAll(ISBN_10, 10, true);
    expectAll(ISBN_10, 13, false);
    expectAll(ISBN_13, 13, true);
    expectAll(ISBN_13, 10, false);
  });

  it('has X at the end of 10 digits only', () => {
    expectAll(['34010X3190', 'X401013190', '978340101319X', 'X'], undefined, false);
  });

  it('has 10 or 13 digits and one of two prefixes', () => {
    expectAll(['', '0', '000726970', '00072697060', '978383622119', '97838362211911', '9770306406152', '9713836221191', '9803836221190'], undefined, false);
    expectAll(['9773836221194', '1783836221199'], undefined, false);
  });

  it('has single hyphens or spaces between digits, and nothing else', () => {
    expectAll(['3--8362-2119-5', '3836221195-', '-3836221195', '3 836 22119 5 ', 'ISBN 3836221195', '3.8362.2119.5', '3836221195\n', '３８３６２２１１９５', 'foo', '01234567890foo'], undefined, false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIsbn(3836221195 as never)).toThrow(new TypeError('expected a string, got number'));
    for (const version of [11, '10', null]) expect(() => isIsbn('3836221195', version as never)).toThrow(new TypeError(`expected version 10 or 13, got ${version}`));
  });

  it('accepts exactly one check digit in version 13', () => {
    fc.assert(fc.property(fc.stringMatching(/^97[89]\d{9}$/), (start) => [...'0123456789'].filter((digit) => isIsbn(start + digit)).length === 1), RUNS);
  });

  it('accepts exactly one check digit in version 10', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{9}$/), (start) => [...'0123456789X'].filter((digit) => isIsbn(start + digit, 10)).length === 1), RUNS);
  });

  it('finds any single wrong digit', () => {
    fc.assert(fc.property(fc.constantFrom('3836221195', '9783836221191'), fc.nat(9), fc.integer({ min: 1, max: 9 }), (isbn, at, more) => !isIsbn(`${isbn.slice(0, at)}${(Number(isbn[at]) + more) % 10}${isbn.slice(at + 1)}`)), RUNS);
  });
});
