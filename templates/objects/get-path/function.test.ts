import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPath } from './function.ts';

const RUNS = { seed: 56, numRuns: 200 };
const OBJECT = { a: [{ b: { c: 3 } }], 'x.y': 1, n: null, u: undefined, zero: 0, text: 'abc' };

describe('value at a path', () => {
  it('agrees with the examples of lodash', () => {
    expect(getPath(OBJECT, 'a[0].b.c')).toBe(3);
    expect(getPath(OBJECT, ['a', '0', 'b', 'c'])).toBe(3);
    expect(getPath(OBJECT, 'a.b.c', 'default')).toBe('default');
  });

  it('reads dots, brackets, quotes and numbers', () => {
    expect(getPath(OBJECT, 'a.0.b')).toEqual({ c: 3 });
    expect(getPath(OBJECT, '["x.y"]')).toBe(1);
    expect(getPath(OBJECT, "['a'][0]['b'].c")).toBe(3);
    expect(getPath(OBJECT, ['x.y'])).toBe(1);
    expect(getPath(OBJECT, ['a', 0, 'b', 'c'])).toBe(3);
    expect(getPath([[1, 2], [3]], '[0][1]')).toBe(2);
    expect(getPath(OBJECT, 'text.length')).toBe(3);
    expect(getPath(OBJECT, 'text[1]')).toBe('b');
    expect(getPath({ '': 4 }, '[]')).toBe(4);
    expect(getPath({ '"': 5, '"a': 6, "'b\"": 7 }, '["]')).toBe(5);
    expect(getPath({ '"a': 6 }, '["a]')).toBe(6);
    expect(getPath({ "'b\"": 7 }, '[\'b"]')).toBe(7);
  });

  it('returns the object itself for an empty path', () => {
    expect(getPath(OBJECT, '')).toBe(OBJECT);
    expect(getPath(OBJECT, [])).toBe(OBJECT);
  });

  it('falls back only for missing and undefined values', () => {
    expect(getPath(OBJECT, 'missing.deep', 7)).toBe(7);
    expect(getPath(OBJECT, 'u', 7)).toBe(7);
    expect(getPath(OBJECT, 'n', 7)).toBeNull();
    expect(getPath(OBJECT, 'n.x', 7)).toBe(7);
    expect(getPath(OBJECT, 'u.x', 7)).toBe(7);
    expect(getPath(OBJECT, 'zero', 7)).toBe(0);
    expect(getPath(null, 'a', 7)).toBe(7);
    expect(getPath(undefined, '', 7)).toBe(7);
    expect(getPath(OBJECT, 'missing')).toBeUndefined();
  });

  it('never reaches prototypes', () => {
    for (const path of ['__proto__', 'constructor', 'constructor.prototype', 'a.constructor', 'text.__proto__.toString']) expect(getPath(OBJECT, path, 'none'), path).toBe('none');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => getPath(OBJECT, 3 as never)).toThrow(new TypeError('expected a path as string or array, got number'));
    expect(() => getPath(OBJECT, undefined as never)).toThrow(TypeError);
  });

  it('finds what was put at any path', () => {
    const keys = fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(keys, fc.integer(), (path, value) => {
      const object = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
      return getPath(object, path) === value && getPath(object, path.join('.')) === value && getPath(object, path.map((key) => `["${key}"]`).join('')) === value;
    }), RUNS);
  });

  it('answers for any path', () => {
    fc.assert(fc.property(fc.string(), (path) => getPath({}, `x${path}`, 'none') === 'none'), RUNS);
  });
});
