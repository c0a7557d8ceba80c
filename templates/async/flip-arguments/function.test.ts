import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipArguments } from './function.ts';

const RUNS = { seed: 201, numRuns: 200 };

describe('flipped arguments', () => {
  const list = (...args: unknown[]): unknown[] => args;

  it('agrees with the example of lodash', () => {
    expect(flipArguments(list)('a', 'b', 'c', 'd')).toEqual(['d', 'c', 'b', 'a']);
    expect(flipArguments(list)()).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => flipArguments('x' as never)).toThrow(new TypeError('expected a function, got string'));
  });

  it('changes nothing when flipped twice', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (args) => { expect(flipArguments(flipArguments(list))(...args)).toEqual(args); }), RUNS);
  });

  it('keeps one argument', () => {
    fc.assert(fc.property(fc.nat(), (value) => { expect(flipArguments(list)(value)).toEqual([value]); }), RUNS);
  });
});
