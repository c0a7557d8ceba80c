import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hammingDistance } from './function.ts';

const RUNS = { seed: 327, numRuns: 200 };
const pair = fc.array(fc.tuple(fc.constantFrom('a', 'b', '😀'), fc.constantFrom('a', 'b', '😀')));

describe('Hamming distance', () => {
  it('agrees with published examples', () => {
    expect(hammingDistance('karolin', 'kathrin')).toBe(3);
    expect(hammingDistance('karolin', 'kerstin')).toBe(3);
    expect(hammingDistance('1011101', '1001001')).toBe(2);
    expect(hammingDistance('2173896', '2233796')).toBe(3);
  });

  it('is 0 for equal texts', () => {
    expect(hammingDistance('', '')).toBe(0);
    expect(hammingDistance('same', 'same')).toBe(0);
  });

  it('counts characters', () => {
    expect(hammingDistance('😀a', '😁a')).toBe(1);
  });

  it('wants texts of the same length', () => {
    expect(() => hammingDistance('ab', 'abc')).toThrow(new RangeError('expected texts of the same length, got 2 and 3 characters'));
    expect(() => hammingDistance('😀', 'ab')).toThrow(new RangeError('expected texts of the same length, got 1 and 2 characters'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hammingDistance(1 as never, '')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => hammingDistance('', [] as never)).toThrow(new TypeError('expected two strings, got string and object'));
  });

  it('counts the pairs that differ, in either direction', () => {
    fc.assert(fc.property(pair, (pairs) => { const [a, b] = [pairs.map(([x]) => x).join(''), pairs.map(([, y]) => y).join('')]; const differing = pairs.filter(([x, y]) => x !== y).length; return hammingDistance(a, b) === differing && hammingDistance(b, a) === differing; }), RUNS);
  });

  it('is 0 only for equal texts', () => {
    fc.assert(fc.property(pair, (pairs) => { const [a, b] = [pairs.map(([x]) => x).join(''), pairs.map(([, y]) => y).join('')]; return (hammingDistance(a, b) === 0) === (a === b); }), RUNS);
  });
});
