import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty } from './function.ts';

const RUNS = { seed: 2571, numRuns: 200 };

describe('empty value', () => {
  it('agrees with the examples of lodash and 30 seconds of code', () => {
    for (const value of [null, true, 1, 123, new Map(), new Set(), [], {}, '']) expect(isEmpty(value)).toBe(true);
    for (const value of [[1, 2, 3], { a: 1 }, 'text', [1, 2], { a: 1, b: 2 }]) expect(isEmpty(value)).toBe(false);
  });

  it('has no items or entries', () => {
    expect(isEmpty(new Map([[1, 2]]))).toBe(false);
    expect(isEmpty(new Set([undefined]))).toBe(false);
    expect(isEmpty([undefined])).toBe(false);
    expect(isEmpty(' ')).toBe(false);
    expect(isEmpty({ a: undefined })).toBe(false);
    expect(isEmpty(Object.create({ a: 1 }))).toBe(true);
    expect(isEmpty(undefined)).toBe(true);
    expect(isEmpty(new Uint8Array(1))).toBe(false);
  });

  it('is not with one more', () => {
    fc.assert(fc.property(fc.array(fc.anything()), fc.anything(), (items, item) => !isEmpty([...items, item]) && isEmpty(items) === (items.length === 0)), RUNS);
  });

  it('is the empty text and the empty object only', () => {
    fc.assert(fc.property(fc.string(), fc.dictionary(fc.string(), fc.nat()), (text, object) => isEmpty(text) === (text === '') && isEmpty(object) === (JSON.stringify(object) === '{}')), RUNS);
  });
});
