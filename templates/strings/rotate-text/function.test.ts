import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotateText } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 3992, numRuns: 200 };

describe('rotated text', () => {
  it('agrees with the examples of MBPP', () => {
    expect(rotateText('python', 2)).toBe('thonpy');
    expect(rotateText('bigdata', 3)).toBe('databig');
    expect(rotateText('hadoop', 1)).toBe('adooph');
  });

  it('uses its default and goes round', () => {
    expect(rotateText('abcd')).toBe(rotateText('abcd', COUNT));
    expect(rotateText('abcd', -1)).toBe('dabc');
    expect(rotateText('abcd', 5)).toBe('bcda');
    expect(rotateText('abcd', -6)).toBe('cdab');
    expect(rotateText('', 3)).toBe('');
    expect(rotateText('😀ab', 1)).toBe('ab😀');
  });

  it('throws for what is no text and no integer', () => {
    for (const count of [1.5, Number.NaN]) expect(() => rotateText('a', count)).toThrow(new RangeError(`expected an integer, got ${count}`));
    expect(() => rotateText(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: -99, max: 99 }), (text, count) => rotateText(rotateText(text, count), -count) === text), RUNS);
  });

  it('is part of the text written twice', () => {
    fc.assert(fc.property(fc.string(), fc.nat(99), (text, count) => (text + text).includes(rotateText(text, count)) && rotateText(text, count).length === text.length), RUNS);
  });
});
