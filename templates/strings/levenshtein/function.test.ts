import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levenshtein } from './function.ts';

const RUNS = { seed: 1965, numRuns: 150 };
const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

/** The definition, without any cleverness. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a[0] === b[0] ? 0 : 1;
  return Math.min(byDefinition(a.slice(1), b) + 1, byDefinition(a, b.slice(1)) + 1, byDefinition(a.slice(1), b.slice(1)) + cost);
}

describe('Levenshtein distance', () => {
  it('agrees with well-known examples', () => {
    const vectors: [string, string, number][] = [['kitten', 'sitting', 3], ['saturday', 'sunday', 3], ['rosettacode', 'raisethysword', 8], ['flaw', 'lawn', 2], ['gumbo', 'gambol', 2], ['book', 'back', 2]];
    for (const [a, b, expected] of vectors) expect(levenshtein(a, b), `${a} ${b}`).toBe(expected);
  });

  it('counts whole texts against empty ones', () => {
    expect([levenshtein('', ''), levenshtein('', 'abc'), levenshtein('abc', '')]).toEqual([0, 3, 3]);
  });

  it('counts each kind of edit as one', () => {
    expect([levenshtein('abc', 'abxc'), levenshtein('abc', 'ac'), levenshtein('abc', 'axc'), levenshtein('ab', 'ba')]).toEqual([1, 1, 1, 2]);
  });

  it('distinguishes case and counts code points', () => {
    expect(levenshtein('A', 'a')).toBe(1);
    expect(levenshtein('😀', '😁')).toBe(1);
    expect(levenshtein('😀', '')).toBe(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => levenshtein('a', 1 as never)).toThrow(new TypeError('expected two strings, got string and number'));
    expect(() => levenshtein(null as never, 'a')).toThrow(new TypeError('expected two strings, got object and string'));
  });

  it('agrees with the recursive definition', () => {
    fc.assert(fc.property(short, short, (a, b) => levenshtein(a, b) === byDefinition(a, b)), RUNS);
  });

  it('is a metric: zero only for equal texts, symmetric, triangle inequality', () => {
    fc.assert(fc.property(short, short, short, (a, b, c) => {
      const distance = levenshtein(a, b);
      return (distance === 0) === (a === b) && distance === levenshtein(b, a) && levenshtein(a, c) <= distance + levenshtein(b, c);
    }), RUNS);
  });

  it('lies between the difference of lengths and the longer length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'binary-ascii' }), (a, b) => {
      const distance = levenshtein(a, b);
      return distance >= Math.abs(a.length - b.length) && distance <= Math.max(a.length, b.length);
    }), RUNS);
  });
});
