import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeNonAscii } from './function.ts';

const RUNS = { seed: 2980, numRuns: 200 };

describe('printable ASCII', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(removeNonAscii('äÄçÇéÉêlorem-ipsumöÖÐþúÚ')).toBe('lorem-ipsum');
  });

  it('goes from space to tilde', () => {
    expect(removeNonAscii('\u001f !}~\u007f\u0080')).toBe(' !}~');
    expect(removeNonAscii('a\tb\r\nc\u0000')).toBe('abc');
    expect(removeNonAscii('e\u0301😀x')).toBe('ex');
    expect(removeNonAscii('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removeNonAscii(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => removeNonAscii(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('is all that is left', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => [...removeNonAscii(text)].every((character) => character >= ' ' && character <= '~')), RUNS);
  });

  it('stays as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), (text) => removeNonAscii(text) === text), RUNS);
  });
});
