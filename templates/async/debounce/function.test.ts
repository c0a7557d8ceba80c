import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { debounce } from './function.ts';

const DEFAULT_WAIT_MS = 300;
const RUNS = { seed: 142, numRuns: 100 };

describe('debounced function', () => {
  beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
  afterEach(() => { vi.useRealTimers(); });

  it('calls once, after the wait, with the last arguments', () => {
    const calls: unknown[][] = [];
    const debounced = debounce((...args: unknown[]) => calls.push(args), 100);
    debounced('a', 1);
    debounced('b', 2);
    vi.advanceTimersByTime(99);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual([['b', 2]]);
    vi.advanceTimersByTime(1000);
    expect(calls).toHaveLength(1);
  });

  it('starts the wait again with every call', () => {
    const task = vi.fn();
    const debounced = debounce(task, 100);
    for (let step = 0; step < 5; step += 1) {
      debounced(step);
      vi.advanceTimersByTime(60);
    }
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(40);
    expect(task.mock.calls).toEqual([[4]]);
  });

  it('can call again later', () => {
    const task = vi.fn();
    const debounced = debounce(task, 10);
    debounced(1);
    vi.advanceTimersByTime(10);
    debounced(2);
    vi.advanceTimersByTime(10);
    expect(task.mock.calls).toEqual([[1], [2]]);
  });

  it('can be cancelled', () => {
    const task = vi.fn();
    const debounced = debounce(task, 10);
    debounced.cancel();
    debounced(1);
    debounced.cancel();
    vi.advanceTimersByTime(100);
    expect(task).not.toHaveBeenCalled();
  });

  it('can be flushed, once', () => {
    const task = vi.fn();
    const debounced = debounce(task, 10);
    debounced.flush();
    expect(task).not.toHaveBeenCalled();
    debounced(1);
    debounced.flush();
    expect(task.mock.calls).toEqual([[1]]);
    debounced.flush();
    vi.advanceTimersByTime(100);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('uses its default wait', () => {
    const task = vi.fn();
    debounce(task)();
    vi.advanceTimersByTime(DEFAULT_WAIT_MS - 1);
    expect(task).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => debounce('f' as never)).toThrow(new TypeError('expected a function, got string'));
    for (const wait of [-1, Number.NaN, '5' as never]) expect(() => debounce(() => 1, wait)).toThrow(new TypeError(`expected a wait in milliseconds from 0, got ${wait}`));
    expect(() => debounce(() => 1, 0)).not.toThrow();
  });

  it('calls once for each group of calls closer than the wait', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (gaps) => {
      const calls: number[] = [];
      const debounced = debounce((index: number) => calls.push(index), 20);
      for (const [index, gap] of gaps.entries()) {
        debounced(index);
        vi.advanceTimersByTime(gap);
      }
      vi.advanceTimersByTime(20);
      expect(calls).toEqual(gaps.flatMap((gap, index) => (gap >= 20 || index === gaps.length - 1 ? [index] : [])));
    }), RUNS);
  });

  it('never calls for a burst more than once', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
      const task = vi.fn();
      const debounced = debounce(task, 5);
      for (let index = 0; index < count; index += 1) debounced(index);
      vi.advanceTimersByTime(5);
      expect(task.mock.calls).toEqual([[count - 1]]);
    }), RUNS);
  });
});
