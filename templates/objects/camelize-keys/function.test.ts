import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { camelizeKeys } from './function.ts';

const DEEP: boolean = true;
const RUNS = { seed: 1386, numRuns: 200 };

describe('keys in camelCase', () => {
  it('are made of words', () => {
    expect(camelizeKeys({ user_name: 1 })).toEqual({ userName: 1 });
    expect(camelizeKeys({ 'X-Request-Id': 1 })).toEqual({ xRequestId: 1 });
    expect(camelizeKeys({ XMLFile2: 1 })).toEqual({ xmlFile2: 1 });
    expect(camelizeKeys({ 'foo-bar': true })).toEqual({ fooBar: true });
    expect(camelizeKeys({ fooBar: 1 })).toEqual({ fooBar: 1 });
  });

  it('are converted in arrays, and deep where asked for', () => {
    const [given, shallow, all] = [{ a_b: { c_d: [{ e_f: 1 }] } }, { aB: { c_d: [{ e_f: 1 }] } }, { aB: { cD: [{ eF: 1 }] } }];
    expect(camelizeKeys(given, true)).toEqual(all);
    expect(camelizeKeys(given, false)).toEqual(shallow);
    expect(camelizeKeys([given, [given], 1], true)).toEqual([all, [all], 1]);
    expect(camelizeKeys([given, [given]], false)).toEqual([shallow, [given]]);
    expect(camelizeKeys(given)).toEqual(DEEP ? all : shallow);
  });

  it('stay where they have no letters, and values stay as they are', () => {
    const date = new Date(0);
    const bare = Object.assign(Object.create(null) as object, { a_b: null });
    expect(camelizeKeys({ _: 1, '': date, '--': bare }, true)).toEqual({ _: 1, '': date, '--': { aB: null } });
    expect(camelizeKeys({ created_at: date }, true)).toEqual({ createdAt: date });
    expect(Object.getPrototypeOf(camelizeKeys(JSON.parse('{"__proto__": {"a": 1}}') as object))).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => camelizeKeys(null)).toThrow(new TypeError('expected an object or an array, got null'));
    expect(() => camelizeKeys('a')).toThrow(new TypeError('expected an object or an array, got string'));
  });

  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]+$/), { minLength: 1, maxLength: 3 });

  it('are those that were joined', () => {
    fc.assert(fc.property(words, fc.constantFrom('-', '_', ' '), (parts, mark) => { expect(camelizeKeys({ [parts.join(mark)]: 1 })).toEqual({ [parts.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')]: 1 }); }), RUNS);
  });

  it('stay when converted again', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{2,4}(?:[A-Z_][a-z]{2,4})*$/), fc.nat(), { noNullPrototype: true }), (object) => { const once = camelizeKeys(object) as object; expect(camelizeKeys(once)).toEqual(once); }), RUNS);
  });
});
