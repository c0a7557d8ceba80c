import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAt } from './function.ts';

const RUNS = { seed: 3619, numRuns: 200 };

describe('two parts', () => {
  it('agree with the examples of Ramda', () => {
    expect(splitAt([1, 2, 3], 1)).toEqual([[1], [2, 3]]);
    expect(splitAt('hello world', 5)).toEqual(['hello', ' world']);
    expect(splitAt('foobar', -1)).toEqual(['fooba', 'r']);
  });

  it('may be empty', () => {
    expect(splitAt([1, 2], 0)).toEqual([[], [1, 2]]);
    expect(splitAt([1, 2], 5)).toEqual([[1, 2], []]);
    expect(splitAt([1, 2], -5)).toEqual([[], [1, 2]]);
    expect(splitAt('', 1)).toEqual(['', '']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => splitAt({} as never, 0)).toThrow(new TypeError('expected an array or a string, got object'));
    expect(() => splitAt([1], 0.5)).toThrow(new TypeError('expected an integer as index, got 0.5'));
    expect(() => splitAt('a', '1' as never)).toThrow(new TypeError('expected an integer as index, got 1'));
  });

  it('are the whole when joined', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.integer({ min: -9, max: 9 }), (items, index) => { expect(splitAt(items, index).flat()).toEqual(items); }), RUNS);
  });

  it('have the length asked for', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.nat(9), (text, index) => splitAt(text, index)[0].length === Math.min(index, text.length)), RUNS);
  });
});
