import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceAllText } from './function.ts';

const RUNS = { seed: 376, numRuns: 200 };

describe('text with replaced parts', () => {
  it('has all occurrences replaced, from the start', () => {
    expect(replaceAllText('a-b-c', '-', '+')).toBe('a+b+c');
    expect(replaceAllText('aaa', 'aa', 'b')).toBe('ba');
    expect(replaceAllText('one two one', 'one', '')).toBe(' two ');
    expect(replaceAllText('abc', 'x', 'y')).toBe('abc');
    expect(replaceAllText('', 'x', 'y')).toBe('');
  });

  it('takes both texts literally', () => {
    expect(replaceAllText('a.b*c', '.', '*')).toBe('a*b*c');
    expect(replaceAllText('cost', 's', '$&$1$$')).toBe('co$&$1$$t');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => replaceAllText(5 as never, 'a', 'b')).toThrow(new TypeError('expected strings as text and replacement, got number and string'));
    expect(() => replaceAllText('a', 'a', null as never)).toThrow(new TypeError('expected strings as text and replacement, got string and object'));
    for (const part of ['', /a/g, undefined]) expect(() => replaceAllText('a', part as never, 'b')).toThrow(new TypeError('expected a part to replace that is not empty'));
  });

  it('agrees with splitting and joining', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '$') });
    fc.assert(fc.property(text, fc.constantFrom('a', 'ab', '$'), text, (whole, part, other) => replaceAllText(whole, part, other) === whole.split(part).join(other)), RUNS);
  });

  it('has no such part left', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-d]*$/), (text) => !replaceAllText(text, 'a', 'x').includes('a')), RUNS);
  });
});
