import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKeyDeep } from './function.ts';

const RUNS = { seed: 3824, numRuns: 200 };

describe('value of a key at any depth', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    const data = { level1: { level2: { level3: 'some data' } } };
    expect(findKeyDeep(data, 'level3')).toBe('some data');
    expect(findKeyDeep(data, 'level4')).toBeUndefined();
  });

  it('is the nearest to the top', () => {
    expect(findKeyDeep({ a: { x: 1 }, x: 2 }, 'x')).toBe(2);
    expect(findKeyDeep({ a: { b: { x: 1 } }, c: { x: 2 } }, 'x')).toBe(2);
    expect(findKeyDeep([[{ x: null }]], 'x')).toBeNull();
    expect(findKeyDeep({ x: undefined, a: { x: 1 } }, 'x')).toBeUndefined();
  });

  it('is an own one, and cycles end', () => {
    const cycle: Record<string, unknown> = { a: {} };
    (cycle.a as Record<string, unknown>).back = cycle;
    expect(findKeyDeep(cycle, 'x')).toBeUndefined();
    expect(findKeyDeep({}, 'toString')).toBeUndefined();
    for (const value of [null, undefined, 5, 'text']) expect(findKeyDeep(value, 'a')).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => findKeyDeep({}, 1 as never)).toThrow(new TypeError('expected a string as key, got number'));
  });

  it('is what was put in', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]+$/), { maxLength: 5 }), fc.nat(), (path, value) => findKeyDeep(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), { KEY: value }), 'KEY') === value), RUNS);
  });

  it('is undefined where the text of the object has no such key', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => JSON.stringify(value).includes('"KEY":') || findKeyDeep(value, 'KEY') === undefined), RUNS);
  });
});
