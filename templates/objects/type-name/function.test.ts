import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeName } from './function.ts';

const RUNS = { seed: 6746, numRuns: 200 };

describe('name of a type', () => {
  it('agrees with the examples of just-typeof', () => {
    const vectors: [unknown, string][] = [[{}, 'object'], [[], 'array'], [() => 1, 'function'], [/a/, 'regexp'], [new Date(), 'date'], [null, 'null'], [undefined, 'undefined'], ['a', 'string'], [1, 'number'], [true, 'boolean']];
    for (const [value, expected] of vectors) expect(typeName(value)).toBe(expected);
  });

  it('knows other built-in types', () => {
    const vectors: [unknown, string][] = [[new Map(), 'map'], [new Set([1]), 'set'], [new WeakMap(), 'weakmap'], [new WeakSet(), 'weakset'], [Promise.resolve(), 'promise'], [new RangeError('a'), 'error'], [new ArrayBuffer(1), 'arraybuffer'], [1n, 'bigint'], [Symbol('a'), 'symbol']];
    for (const [value, expected] of vectors) expect(typeName(value)).toBe(expected);
  });

  it('is object for everything made otherwise', () => {
    class Thing {}
    expect(typeName(new Thing())).toBe('object');
    expect(typeName(Object.create(null))).toBe('object');
    expect(typeName({ [Symbol.toStringTag]: 'Date' })).toBe('object');
  });

  it('agrees with typeof for plain values', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(undefined)), (value) => typeName(value) === typeof value), RUNS);
  });

  it('is in lower case', () => {
    fc.assert(fc.property(fc.anything(), (value) => /^[a-z]+$/.test(typeName(value))), RUNS);
  });
});
