import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashCode } from './function.ts';

const RUNS = { seed: 402, numRuns: 200 };

describe('32-bit hash', () => {
  it('agrees with the vectors of its authors', () => {
    const vectors: [string, number][] = [['', 0x811c9dc5], ['a', 0xe40c292c], ['b', 0xe70c2de5], ['fo', 0x6222e842], ['foo', 0xa9f37ed7], ['foobar', 0xbf9cf968], ['chongo was here!\n', 0xd49930d5]];
    for (const [text, hash] of vectors) expect(hashCode(text), text).toBe(hash);
  });

  it('hashes the bytes of UTF-8', () => {
    expect(hashCode('é')).toBe(0x1e9de8c1);
    expect(hashCode('😀')).not.toBe(hashCode('😁'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hashCode(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is an unsigned integer of 32 bits', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Number.isInteger(hashCode(text)) && hashCode(text) >= 0 && hashCode(text) < 2 ** 32), RUNS);
  });

  it('depends on the text alone, and on every character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => hashCode(text) === hashCode(text.slice()) && hashCode(`${text}a`) !== hashCode(`${text}b`)), RUNS);
  });
});
