import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual } from './function.ts';

const RUNS = { seed: 53, numRuns: 200 };

function both(a: unknown, b: unknown): boolean {
  const answer = isEqual(a, b);
  expect(isEqual(b, a)).toBe(answer);
  return answer;
}

describe('deep equality', () => {
  it('compares primitives', () => {
    for (const [a, b] of [[1, 1], ['a', 'a'], [null, null], [undefined, undefined], [Number.NaN, Number.NaN], [0, -0], [5n, 5n]]) expect(both(a, b), String(a)).toBe(true);
    for (const [a, b] of [[1, 2], [1, '1'], [null, undefined], [0, false], ['', false], [null, {}], [1, {}], [1n, 1]]) expect(both(a, b), String(a)).toBe(false);
  });

  it('compares objects and arrays by content', () => {
    expect(both({ a: [1, { b: 2 }], c: 3 }, { c: 3, a: [1, { b: 2 }] })).toBe(true);
    expect(both([1, [2, 3]], [1, [2, 3]])).toBe(true);
    expect(both({}, {})).toBe(true);
    expect(both({ a: { b: 1 } }, { a: { b: 2 } })).toBe(false);
    expect(both([1, 2], [2, 1])).toBe(false);
    expect(both([1], [1, 2])).toBe(false);
    expect(both({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(both({ a: undefined }, { b: undefined })).toBe(false);
    expect(both([], {})).toBe(false);
  });

  it('compares dates, regular expressions and errors', () => {
    expect(both(new Date(5), new Date(5))).toBe(true);
    expect(both(new Date(5), new Date(6))).toBe(false);
    expect(both(new Date(Number.NaN), new Date(Number.NaN))).toBe(true);
    expect(both(/a/g, /a/g)).toBe(true);
    expect(both(/a/g, /a/i)).toBe(false);
    expect(both(Object.assign(new Error('x'), { code: 1 }), Object.assign(new Error('x'), { code: 2 }))).toBe(false);
  });

  it('compares maps, sets and byte arrays', () => {
    expect(both(new Map([['a', { x: 1 }], ['b', { x: 2 }]]), new Map([['b', { x: 2 }], ['a', { x: 1 }]]))).toBe(true);
    expect(both(new Map([['a', 1]]), new Map([['a', 2]]))).toBe(false);
    expect(both(new Map([['a', undefined]]), new Map([['b', undefined]]))).toBe(false);
    expect(both(new Map([['a', 1]]), new Map([['a', 1], ['b', 1]]))).toBe(false);
    expect(both(new Set([1, 2]), new Set([2, 1]))).toBe(true);
    expect(both(new Set([1]), new Set([2]))).toBe(false);
    expect(both(new Set([1]), new Set([1, 2]))).toBe(false);
    expect(both(new Uint8Array([1, 2]), new Uint8Array([1, 2]))).toBe(true);
    expect(both(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false);
  });

  it('distinguishes classes', () => {
    class Point { x = 1; }
    expect(both(new Point(), new Point())).toBe(true);
    expect(both(new Point(), { x: 1 })).toBe(false);
    expect(both(new Date(0), {})).toBe(false);
  });

  it('compares functions, promises and the like by identity', () => {
    const f = (): number => 1;
    expect(both(f, f)).toBe(true);
    expect(both(f, () => 1)).toBe(false);
    expect(both(Promise.resolve(1), Promise.resolve(1))).toBe(false);
  });

  it('ends on cycles', () => {
    const ring = (value: number): Record<string, unknown> => {
      const node: Record<string, unknown> = { value };
      node['self'] = node;
      return node;
    };
    expect(both(ring(1), ring(1))).toBe(true);
    expect(both(ring(1), ring(2))).toBe(false);
  });

  it('equals a copy of any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isEqual(value, structuredClone(value))), RUNS);
  });

  it('agrees with the runtime on JSON values', () => {
    const value = fc.jsonValue({ maxDepth: 2 }).map((json) => JSON.parse(JSON.stringify(json)));
    fc.assert(fc.property(value, value, (a, b) => both(a, b) === isDeepStrictEqual(a, b)), RUNS);
  });

  it('sees every change of a leaf', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(), (numbers, at) => {
      const changed = numbers.with(at % numbers.length, -1);
      return !isEqual({ deep: { numbers } }, { deep: { numbers: changed } });
    }), RUNS);
  });
});
