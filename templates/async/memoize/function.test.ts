import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoize } from './function.ts';

const RUNS = { seed: 386, numRuns: 200 };

/** A function that counts its calls. */
function counter<R>(result: (...args: unknown[]) => R): { task: (...args: unknown[]) => R; count: () => number } {
  let calls = 0;
  return { task: (...args) => { calls += 1; return result(...args); }, count: () => calls };
}
const settle = async (): Promise<void> => { await Promise.resolve(); await Promise.resolve(); };
beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
afterEach(() => { vi.useRealTimers(); });

describe('memoized function', () => {
  it('is called once for the same arguments', () => {
    const { task, count } = counter((a, b) => [a, b]);
    const cached = memoize(task, 1000);
    expect(cached(1, 2)).toBe(cached(1, 2));
    expect(count()).toBe(1);
    expect(cached(2, 1)).toEqual([2, 1]);
    expect(count()).toBe(2);
  });

  it('tells lists of arguments apart', () => {
    const { task, count } = counter((...args) => args.length);
    const cached = memoize(task, 1000);
    for (const args of [[], [undefined], [undefined, undefined], [1], ['1'], [null], [{}], [{}], [1, 2], ['1,2']]) expect(cached(...args)).toBe(args.length);
    expect(count()).toBe(10);
  });

  it('compares arguments like a Map', () => {
    const { task, count } = counter(() => 1);
    const cached = memoize(task, 1000);
    const object = {};
    for (const arg of [Number.NaN, Number.NaN, 0, -0, object, object]) cached(arg);
    expect(count()).toBe(3);
  });

  it('keeps undefined and other empty results', () => {
    const { task, count } = counter(() => undefined);
    const cached = memoize(task, 1000);
    cached();
    expect(cached()).toBe(undefined);
    expect(count()).toBe(1);
  });

  it('forgets after the time to live', () => {
    const { task, count } = counter(() => Date.now());
    const cached = memoize(task, 100);
    expect(cached()).toBe(0);
    vi.setSystemTime(99);
    expect(cached()).toBe(0);
    vi.setSystemTime(100);
    expect(cached()).toBe(100);
    expect(count()).toBe(2);
  });

  it('does not keep errors', () => {
    let calls = 0;
    const cached = memoize(() => { calls += 1; throw new Error(`failure ${calls}`); }, 1000);
    expect(() => cached()).toThrow('failure 1');
    expect(() => cached()).toThrow('failure 2');
  });

  it('keeps promises that resolve, but not those that reject', async () => {
    const { task, count } = counter((fail) => (fail === true ? Promise.reject(new Error('no')) : Promise.resolve(1)));
    const cached = memoize(task, 1000);
    expect(cached()).toBe(cached());
    await settle();
    expect(cached()).toBe(cached());
    expect(count()).toBe(1);
    const failing = cached(true);
    await expect(failing).rejects.toThrow('no');
    await settle();
    await expect(cached(true)).rejects.toThrow('no');
    expect(count()).toBe(3);
  });

  it('keeps results by default', () => {
    const { task, count } = counter(() => 1);
    const cached = memoize(task);
    cached();
    cached();
    expect(count()).toBe(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => memoize(1 as never)).toThrow(new TypeError('expected a function, got number'));
    expect(() => memoize(() => 1, -1)).toThrow(new TypeError('expected a time to live in milliseconds from 0, got -1'));
    expect(() => memoize(() => 1, Number.NaN)).toThrow(new TypeError('expected a time to live in milliseconds from 0, got NaN'));
    expect(() => memoize(() => 1, '5' as never)).toThrow(new TypeError('expected a time to live in milliseconds from 0, got 5'));
  });

  it('gives what the function gives', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3))), (pairs) => { const cached = memoize((a: number, b: number) => a * 10 + b, 1000); return pairs.every(([a, b]) => cached(a, b) === a * 10 + b); }), RUNS);
  });

  it('calls once for every different list of arguments', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.nat(2), { maxLength: 3 })), (lists) => { const { task, count } = counter(() => 1); const cached = memoize(task, 1000); for (const args of lists) cached(...args); return count() === new Set(lists.map(String)).size; }), RUNS);
  });
});
