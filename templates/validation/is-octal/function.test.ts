import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOctal } from './function.ts';

const RUNS = { seed: 7305, numRuns: 200 };

describe('octal number', () => {
  it('is recognised', () => {
    for (const text of ['076543210', '0o01234567', '0O17', '7']) expect(isOctal(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', 'abcdefg', '012345678', '012345670c', '00c12345670c', '0o', '-7', '8', '..', '7\n', ' 7']) expect(isOctal(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isOctal(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isOctal(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.nat().map((value) => value.toString(8)), (text) => isOctal(text)), RUNS);
  });

  it('has no digit above 7', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-7]{0,3}[89][0-7]{0,3}$/), (text) => !isOctal(text)), RUNS);
  });
});
