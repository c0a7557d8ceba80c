import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleAll } from './function.ts';

const RUNS = { seed: 391, numRuns: 200 };

describe('settled promises', () => {
  it('are separated into results and errors', async () => {
    const error = new Error('no');
    expect(await settleAll([Promise.resolve(1), Promise.reject(error), 2, Promise.reject('also')])).toEqual({ results: [1, 2], errors: [error, 'also'] });
  });

  it('come in the order of the promises', async () => {
    const late = new Promise<number>((resolve) => { queueMicrotask(() => resolve(1)); });
    expect(await settleAll([late, Promise.resolve(2)])).toEqual({ results: [1, 2], errors: [] });
  });

  it('may be none, and values may be anything', async () => {
    expect(await settleAll([])).toEqual({ results: [], errors: [] });
    expect(await settleAll<unknown>([[1], undefined, null])).toEqual({ results: [[1], undefined, null], errors: [] });
    expect(await settleAll([Promise.reject(undefined), Promise.reject([1])])).toEqual({ results: [], errors: [undefined, [1]] });
  });

  it('throws a TypeError that says what was expected', async () => {
    await expect(settleAll(Promise.resolve(1) as never)).rejects.toThrow(new TypeError('expected an array, got object'));
  });

  it('lose nothing', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.nat())), async (list) => { const { results, errors } = await settleAll(list.map(([isGood, value]) => (isGood ? Promise.resolve(value) : Promise.reject(value)))); const expected = (good: boolean): number[] => list.flatMap(([isGood, value]) => (isGood === good ? [value] : [])); return JSON.stringify([results, errors]) === JSON.stringify([expected(true), expected(false)]); }), RUNS);
  });

  it('are all results when nothing fails', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.anything()), async (values) => { expect(await settleAll(values)).toEqual({ results: values, errors: [] }); }), RUNS);
  });
});
