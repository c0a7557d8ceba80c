import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout } from './function.ts';

const DEFAULT_TIMEOUT_MS = 5000;
const RUNS = { seed: 143, numRuns: 60 };

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => { setTimeout(() => resolve(value), milliseconds); });
}

describe('promise with a timeout', () => {
  beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
  afterEach(() => { vi.useRealTimers(); });

  it('gives the result when it comes in time', async () => {
    const result = withTimeout(after(99, 'done'), 100);
    await vi.advanceTimersByTimeAsync(99);
    await expect(result).resolves.toBe('done');
  });

  it('rejects with a TimeoutError when it comes too late', async () => {
    const result = expect(withTimeout(after(101, 'late'), 100)).rejects.toMatchObject({ name: 'TimeoutError', message: 'timed out after 100 ms' });
    await vi.advanceTimersByTimeAsync(101);
    await result;
  });

  it('lets the error of the promise through', async () => {
    await expect(withTimeout(Promise.reject(new Error('own')), 100)).rejects.toThrow('own');
  });

  it('takes plain values and promises that are settled already, even with no time', async () => {
    await expect(withTimeout(7, 0)).resolves.toBe(7);
    await expect(withTimeout(Promise.resolve(8), 0)).resolves.toBe(8);
  });

  it('clears its timer in every case', async () => {
    await withTimeout(1, 1000);
    await withTimeout(Promise.reject(new Error('x')), 1000).catch(() => null);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('uses its default timeout', async () => {
    const result = expect(withTimeout(new Promise(() => {}))).rejects.toThrow(`timed out after ${DEFAULT_TIMEOUT_MS} ms`);
    await vi.advanceTimersByTimeAsync(DEFAULT_TIMEOUT_MS);
    await result;
  });

  it('rejects with a TypeError that says what was expected', async () => {
    for (const timeout of [-1, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY, '5' as never]) await expect(withTimeout(1, timeout)).rejects.toThrow(new TypeError(`expected a timeout in milliseconds from 0 to 2^31 - 1, got ${timeout}`));
    await expect(withTimeout(1, 2 ** 31 - 1)).resolves.toBe(1);
  });

  it('depends only on which comes first', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), async (work, timeout) => {
      fc.pre(work !== timeout);
      const settled = withTimeout(after(work, 'done'), timeout).then((value) => value, (error: Error) => error.name);
      await vi.advanceTimersByTimeAsync(100);
      expect(await settled).toBe(work < timeout ? 'done' : 'TimeoutError');
    }), RUNS);
  });

  it('passes any value through', async () => {
    await fc.assert(fc.asyncProperty(fc.anything(), async (value) => { expect(await withTimeout(Promise.resolve(value), 10)).toBe(value); }), RUNS);
  });
});
