import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from './function.ts';

const DEFAULT_WAIT_MS = 300;
const RUNS = { seed: 385, numRuns: 200 };


/** A task that notes its arguments with the fake time of each call. */
function recorder(): { task: (value: number) => void; calls: [number, number][] } {
  const calls: [number, number][] = [];
  return { task: (value) => { calls.push([Date.now(), value]); }, calls };
}
beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
afterEach(() => { vi.useRealTimers(); });

describe('throttled function', () => {
  it('runs at once, and at the end of the time with the last arguments', () => {
    const { task, calls } = recorder();
    const throttled = throttle(task, 100);
    throttled(1);
    throttled(2);
    throttled(3);
    expect(calls).toEqual([[0, 1]]);
    vi.advanceTimersByTime(99);
    expect(calls).toEqual([[0, 1]]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual([[0, 1], [100, 3]]);
  });

  it('does not run again without a further call', () => {
    const { task, calls } = recorder();
    throttle(task, 100)(1);
    vi.advanceTimersByTime(1000);
    expect(calls).toEqual([[0, 1]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits again after the call at the end', () => {
    const { task, calls } = recorder();
    const throttled = throttle(task, 100);
    throttled(1);
    throttled(2);
    vi.advanceTimersByTime(150);
    throttled(3);
    vi.advanceTimersByTime(50);
    expect(calls).toEqual([[0, 1], [100, 2], [200, 3]]);
  });

  it('runs at once again when the time is over', () => {
    const { task, calls } = recorder();
    const throttled = throttle(task, 100);
    throttled(1);
    vi.advanceTimersByTime(100);
    throttled(2);
    expect(calls).toEqual([[0, 1], [100, 2]]);
  });

  it('forgets by cancel', () => {
    const { task, calls } = recorder();
    const throttled = throttle(task, 100);
    throttled(1);
    throttled(2);
    throttled.cancel();
    expect(vi.getTimerCount()).toBe(0);
    throttled(3);
    vi.advanceTimersByTime(1000);
    expect(calls).toEqual([[0, 1], [0, 3]]);
  });

  it('uses its default time', () => {
    const { task, calls } = recorder();
    const throttled = throttle(task);
    throttled(1);
    throttled(2);
    vi.advanceTimersByTime(DEFAULT_WAIT_MS - 1);
    expect(calls.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(calls.length).toBe(2);
  });

  it('goes on after an error', () => {
    const throttled = throttle(() => { throw new Error('no'); }, 100);
    expect(() => throttled()).toThrow('no');
    expect(() => throttled()).not.toThrow();
    expect(() => vi.advanceTimersByTime(100)).toThrow('no');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => throttle(1 as never)).toThrow(new TypeError('expected a function, got number'));
    expect(() => throttle(() => 1, -1)).toThrow(new TypeError('expected a wait in milliseconds from 0, got -1'));
    expect(() => throttle(() => 1, Number.NaN)).toThrow(new TypeError('expected a wait in milliseconds from 0, got NaN'));
    expect(() => throttle(() => 1, '5' as never)).toThrow(new TypeError('expected a wait in milliseconds from 0, got 5'));
  });

  it('is never called twice within the time, and the last arguments come through', () => {
    fc.assert(fc.property(fc.array(fc.nat(150), { minLength: 1 }), (pauses) => { vi.setSystemTime(0); const { task, calls } = recorder(); const throttled = throttle(task, 100); for (const [index, pause] of pauses.entries()) { vi.advanceTimersByTime(pause); throttled(index); } vi.advanceTimersByTime(200); return calls.every(([time], index) => index === 0 || time - (calls[index - 1] as [number, number])[0] >= 100) && calls.at(-1)?.[1] === pauses.length - 1; }), RUNS);
  });

  it('calls no more often than it was called', () => {
    fc.assert(fc.property(fc.array(fc.nat(150)), (pauses) => { const { task, calls } = recorder(); const throttled = throttle(task, 100); for (const pause of pauses) { vi.advanceTimersByTime(pause); throttled(0); } vi.advanceTimersByTime(200); return calls.length <= pauses.length; }), RUNS);
  });
});
