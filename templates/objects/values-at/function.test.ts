import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesAt } from './function.ts';

const RUNS = { seed: 6265, numRuns: 200 };

describe('values at several paths', () => {
  it('agree with the examples of lodash and 30 seconds of code', () => {
    expect(valuesAt({ a: [{ b: { c: 3 } }, 4] }, ['a[0].b.c', 'a[1]'])).toEqual([3, 4]);
    const object = { selector: { to: { val: 'val to select' } }, target: [1, 2, { a: 'test' }] };
    expect(valuesAt(object, ['selector.to.val', 'target[0]', 'target[2].a'])).toEqual(['val to select', 1, 'test']);
  });

  it('are undefined where there is nothing', () => {
    expect(valuesAt({ a: null }, ['b', 'a.b', 'toString', 'a.b.c'])).toEqual([undefined, undefined, undefined, undefined]);
    expect(valuesAt(null, ['a'])).toEqual([undefined]);
    expect(valuesAt('ab', ['length', '1'])).toEqual([2, 'b']);
    expect(valuesAt({}, [])).toEqual([]);
    expect(valuesAt(5, [''])).toEqual([5]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => valuesAt({}, 'a' as never)).toThrow(new TypeError('expected an array of paths as strings'));
    expect(() => valuesAt({}, ['a', 1 as never])).toThrow(new TypeError('expected an array of paths as strings'));
  });

  const dictionary = fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.nat(), { noNullPrototype: true });

  it('are one for each path', () => {
    fc.assert(fc.property(dictionary, fc.array(fc.string()), (object, paths) => valuesAt(object, paths).length === paths.length), RUNS);
  });

  it('are the values of the keys', () => {
    fc.assert(fc.property(dictionary, (object) => { expect(valuesAt({ x: [object] }, Object.keys(object).map((key) => `x[0].${key}`))).toEqual(Object.values(object)); }), RUNS);
  });
});
