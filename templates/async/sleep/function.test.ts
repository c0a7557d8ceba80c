import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sleep } from './function.ts';

const RUNS = { seed: 144, numRuns: 60 };

describe('sleep', () => {
  beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
  afterEach(() => { vi.useRealTimers(); });

  it('resolves after the time, not before', async () => {
    let awake = false;
    const sleeping = sleep(100).then(() => { awake = true; });
    await vi.advanceTimersByTimeAsync(99);
    expect(awake).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await sleeping;
    expect(awake).toBe(true);
  });

  it('resolves to nothing', async () => {
    const sleeping = sleep(0);
    await vi.runAllTimersAsync();
    await expect(sleeping).resolves.toBeUndefined();
  });

  it('rejects with the reason and clears its timer when aborted', async () => {
    const controller = new AbortController();
    const result = expect(sleep(1000, controller.signal)).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('enough'));
    await result;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects at once when aborted before', async () => {
    await expect(sleep(1000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('listens no longer than it sleeps', async () => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const sleeping = sleep(5, controller.signal);
    await vi.advanceTimersByTimeAsync(5);
    await sleeping;
    expect(removed).toHaveBeenCalledExactlyOnceWith('abort', expect.any(Function));
    controller.abort(new Error('late'));
    await expect(sleeping).resolves.toBeUndefined();
  });

  it('rejects with a TypeError that says what was expected', async () => {
    for (const wrong of [-1, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY, '5' as never]) await expect(sleep(wrong)).rejects.toThrow(new TypeError(`expected milliseconds from 0 to 2^31 - 1, got ${wrong}`));
  });

  it('takes the longest time a timer can', async () => {
    const sleeping = sleep(2 ** 31 - 1);
    await vi.advanceTimersByTimeAsync(2 ** 31 - 1);
    await expect(sleeping).resolves.toBeUndefined();
  });

  it('wakes in the order of the times', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 500 })), async (times) => {
      const woken: number[] = [];
      const all = Promise.all(times.map((time) => sleep(time).then(() => woken.push(time))));
      await vi.runAllTimersAsync();
      await all;
      expect(woken).toEqual(times.toSorted((a, b) => (a || 1) - (b || 1)));
    }), RUNS);
  });

  it('sleeps exactly as long as asked', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 100_000 }), async (time) => {
      const start = Date.now();
      const sleeping = sleep(time).then(() => Date.now() - start);
      await vi.runAllTimersAsync();
      expect(await sleeping).toBe(time);
    }), RUNS);
  });
});
