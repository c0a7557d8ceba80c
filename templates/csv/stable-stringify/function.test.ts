import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableStringify } from './function.ts';

const RUNS = { seed: 409, numRuns: 200 };
const shuffled = (value: unknown): unknown => (Array.isArray(value) ? value.map(shuffled) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, shuffled(inner)])) : value);

describe('stable JSON', () => {
  it('has sorted keys at every level', () => {
    expect(stableStringify({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
    expect(stableStringify({ c: 8, b: { z: 6, y: 5, x: 4 }, a: 3 })).toBe('{"a":3,"b":{"x":4,"y":5,"z":6},"c":8}');
    expect(stableStringify({ a: 1, B: 2, é: 3, Z: 4 })).toBe('{"B":2,"Z":4,"a":1,"é":3}');
  });

  it('is otherwise as JSON.stringify does it', () => {
    for (const value of [null, true, 1.5, 'é"\n', [], {}, [1, undefined, () => 1], { a: undefined, b: 1 }, new Date(0), [Number.NaN], new Map()]) expect(stableStringify(value)).toBe(JSON.stringify(value));
    expect(stableStringify({ x: { toJSON: () => ({ b: 1, a: 2 }) } })).toBe('{"x":{"a":2,"b":1}}');
    expect(stableStringify(JSON.parse('{"b": 1, "__proto__": {"d": 1, "c": 2}}'))).toBe('{"__proto__":{"c":2,"d":1},"b":1}');
  });

  it('refuses what has no JSON form', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = [cyclic];
    expect(() => stableStringify(cyclic)).toThrow();
    expect(() => stableStringify(1n)).toThrow(TypeError);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => stableStringify(undefined)).toThrow(new TypeError('expected a value with a JSON form, got undefined'));
    expect(() => stableStringify(() => 1)).toThrow(new TypeError('expected a value with a JSON form, got function'));
  });

  it('stands for the same value', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => { expect(JSON.parse(stableStringify(value))).toEqual(JSON.parse(JSON.stringify(value))); }), RUNS);
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => stableStringify(shuffled(value)) === stableStringify(value)), RUNS);
  });
});
