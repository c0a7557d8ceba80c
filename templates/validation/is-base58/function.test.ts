import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBase58 } from './function.ts';

const RUNS = { seed: 786, numRuns: 200 };

describe('Base58 text', () => {
  it('is recognised', () => {
    for (const text of ['BukQL', '3KMUV89zab', '91GHkLMNtyo98', '1', 'z']) expect(isBase58(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', ' ', '0OPLJH', 'IMKLP23', 'KLMOmk986', 'LL1l1985hG', '*MP9K', 'Zm=8JBSWY3DP', ')()(=9292929MKL', 'a\n']) expect(isBase58(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBase58(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isBase58(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9A-HJ-NP-Za-km-z]+$/), (text) => isBase58(text)), RUNS);
  });

  it('lacks four characters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9a-k]{0,3}[0OIl][1-9a-k]{0,3}$/), (text) => !isBase58(text)), RUNS);
  });
});
