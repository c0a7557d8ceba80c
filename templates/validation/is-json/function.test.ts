import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJson } from './function.ts';

const RUNS = { seed: 535, numRuns: 200 };

describe('JSON', () => {
  it('is recognised', () => {
    for (const text of ['{ "key": "value" }', '{}', '[]', '[1, 2]', ' {"a": [null, true]}\n', '1', '"a"', 'null', '-1.5e3']) expect(isJson(text), text).toBe(true);
  });

  it('is told from other texts', () => {
    for (const text of ['', ' ', '{ key: "value" }', "{ 'key': 'value' }", '[1,]', '{"a": 1', 'undefined', 'NaN', '01', '{} {}']) expect(isJson(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isJson({} as never)).toThrow(new TypeError('expected a string, got object'));
    expect(() => isJson(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('is whatever was serialised', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isJson(JSON.stringify(value))), RUNS);
  });

  it('is no object that was cut', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => !isJson(JSON.stringify(value).slice(0, -1))), RUNS);
  });
});
