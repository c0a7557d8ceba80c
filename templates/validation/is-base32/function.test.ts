import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBase32 } from './function.ts';

const RUNS = { seed: 718, numRuns: 200 };

describe('Base32 text', () => {
  it('is recognised', () => {
    for (const text of ['ZG======', 'JBSQ====', 'JBSWY===', 'JBSWY3A=', 'JBSWY3DP', 'JBSWY3DPEA======', 'K5SWYY3PNVSSA5DPEBXG6ZA=']) expect(isBase32(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '12345', 'JBSWY3DPtesting123', 'ZG=====', 'Z======', 'ZG=======', 'jbswy3dp', 'JBSWY3D1', 'JBSWY3======', 'Z=======', '========', 'JBSWY3DP\n', '=JBSWY3D']) expect(isBase32(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBase32(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isBase32(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.stringMatching(/^(?:[A-Z2-7]{8}){1,3}$/), (text) => isBase32(text)), RUNS);
  });

  it('has no other characters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z2-7]{3}[a-z0189+-][A-Z2-7]{4}$/), (text) => !isBase32(text)), RUNS);
  });
});
