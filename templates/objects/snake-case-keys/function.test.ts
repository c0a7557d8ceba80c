import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snakeCaseKeys } from './function.ts';

const DEEP: boolean = true;
const RUNS = { seed: 7174, numRuns: 200 };

describe('keys in snake_case', () => {
  it('are made of words', () => {
    expect(snakeCaseKeys({ userName: 1 })).toEqual({ user_name: 1 });
    expect(snakeCaseKeys({ 'X-Request-Id': 1 })).toEqual({ x_request_id: 1 });
    expect(snakeCaseKeys({ XMLFile2: 1 })).toEqual({ xml_file2: 1 });
    expect(snakeCaseKeys({ 'foo-bar': true })).toEqual({ foo_bar: true });
    expect(snakeCaseKeys({ foo_bar: 1 })).toEqual({ foo_bar: 1 });
  });

  it('are converted in arrays, and deep where asked for', () => {
    const [given, shallow, all] = [{ aB: { cD: [{ eF: 1 }] } }, { a_b: { cD: [{ eF: 1 }] } }, { a_b: { c_d: [{ e_f: 1 }] } }];
    expect(snakeCaseKeys(given, true)).toEqual(all);
    expect(snakeCaseKeys(given, false)).toEqual(shallow);
    expect(snakeCaseKeys([given, [given], 1], true)).toEqual([all, [all], 1]);
    expect(snakeCaseKeys([given, [given]], false)).toEqual([shallow, [given]]);
    expect(snakeCaseKeys(given)).toEqual(DEEP ? all : shallow);
  });

  it('stay where they have no letters, and values stay as they are', () => {
    const date = new Date(0);
    const bare = Object.assign(Object.create(null) as object, { aB: null });
    expect(snakeCaseKeys({ _: 1, '': date, '--': bare }, true)).toEqual({ _: 1, '': date, '--': { a_b: null } });
    expect(snakeCaseKeys({ created_at: date }, true)).toEqual({ created_at: date });
    expect(Object.getPrototypeOf(snakeCaseKeys(JSON.parse('{"__proto__": {"a": 1}}') as object))).toBe(Object.prototype);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => snakeCaseKeys(null)).toThrow(new TypeError('expected an object or an array, got null'));
    expect(() => snakeCaseKeys('a')).toThrow(new TypeError('expected an object or an array, got string'));
  });

  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]+$/), { minLength: 1, maxLength: 3 });

  it('are those that were joined', () => {
    fc.assert(fc.property(words, fc.constantFrom('-', '_', ' '), (parts, mark) => { expect(snakeCaseKeys({ [parts.join(mark)]: 1 })).toEqual({ [parts.join('_')]: 1 }); }), RUNS);
  });

  it('stay when converted again', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{2,4}(?:[A-Z_][a-z]{2,4})*$/), fc.nat(), { noNullPrototype: true }), (object) => { const once = snakeCaseKeys(object) as object; expect(snakeCaseKeys(once)).toEqual(once); }), RUNS);
  });
});
