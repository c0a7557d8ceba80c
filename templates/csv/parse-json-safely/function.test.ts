import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonSafely } from './function.ts';

const RUNS = { seed: 408, numRuns: 200 };

describe('JSON parsed safely', () => {
  it('is what the text stands for', () => {
    expect(parseJsonSafely('{"a": [1, null, "x"], "b": {"c": true}}')).toEqual({ a: [1, null, 'x'], b: { c: true } });
    for (const value of [null, true, 0, -1.5, 'text', '', []]) expect(parseJsonSafely(JSON.stringify(value), 'fallback')).toEqual(value);
  });

  it('is the fallback for invalid JSON', () => {
    for (const text of ['', ' ', '{', '{oops}', "{'a': 1}", '[1,]', 'undefined', 'NaN', '1 2', '"\n"']) expect(parseJsonSafely(text, 'fallback'), text).toBe('fallback');
    expect(parseJsonSafely('{oops')).toBe(undefined);
    expect(parseJsonSafely('{oops', null)).toBe(null);
  });

  it('has no __proto__', () => {
    const parsed = parseJsonSafely('{"a": {"__proto__": {"polluted": 1}, "b": 1}, "__proto__": 2}') as { a: object };
    expect(Object.keys(parsed)).toEqual(['a']);
    expect(Object.keys(parsed.a)).toEqual(['b']);
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseJsonSafely(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
    expect(() => parseJsonSafely({} as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('reads what was written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { const text = JSON.stringify(value); fc.pre(!text.includes('__proto__')); return JSON.stringify(parseJsonSafely(text)) === text; }), RUNS);
  });

  it('never throws for texts', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', 'a', ':', ',', '1') }), (text) => { try { JSON.parse(text); return parseJsonSafely(text, 'fallback') !== 'fallback' || text === '"fallback"'; } catch { return parseJsonSafely(text, 'fallback') === 'fallback'; } }), RUNS);
  });
});
