import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pollUntil } from './function.ts';

const INTERVAL_MS = 500;
const RUNS = { seed: 389, numRuns: 50 };


/** Is true at the given try, and notes the fake time of each. */
function condition(trueAt: number): { check: () => Promise<number | false>; times: number[] } {
  const times: number[] = [];
  return { check: async () => { times.push(Date.now()); return times.length >= trueAt && times.length; }, times };
}
beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
afterEach(() => { vi.useRealTimers(); });

describe('polling', () => {
  it('ends at once when the condition holds', async () => {
    const { check, times } = condition(1);
    expect(await pollUntil(check, 100, 1000)).toBe(1);
    expect(times).toEqual([0]);
    expect(await pollUntil(() => 'yes', 100, 0)).toBe('yes');
  });

  it('checks again after every interval', async () => {
    const { check, times } = condition(4);
    const result = pollUntil(check, 100, 1000);
    await vi.runAllTimersAsync();
    expect(await result).toBe(4);
    expect(times).toEqual([0, 100, 200, 300]);
  });

  it('gives up when the time is over', async () => {
    const { check, times } = condition(99);
    const result = expect(pollUntil(check, 100, 250)).rejects.toThrow(new DOMException('the condition did not hold within 250 ms', 'TimeoutError'));
    await vi.runAllTimersAsync();
    await result;
    expect(times).toEqual([0, 100, 200]);
  });

  it('checks once more exactly at the end', async () => {
    const { check, times } = condition(3);
    const result = pollUntil(check, 100, 200);
    await vi.runAllTimersAsync();
    expect(await result).toBe(3);
    expect(times).toEqual([0, 100, 200]);
  });

  it('fails with the check', async () => {
    await expect(pollUntil(() => { throw new Error('broken'); }, 100, 1000)).rejects.toThrow('broken');
  });

  it('names its error', async () => {
    const result = pollUntil(() => false, 100, 0).catch((error: unknown) => (error as Error).name);
    await vi.runAllTimersAsync();
    expect(await result).toBe('TimeoutError');
  });

  it('uses its defaults', async () => {
    const { check, times } = condition(2);
    const result = pollUntil(check);
    await vi.runAllTimersAsync();
    expect(await result).toBe(2);
    expect(times).toEqual([0, INTERVAL_MS]);
    const never = condition(99);
    const failing = expect(pollUntil(never.check, 10_000)).rejects.toThrow('within 30000 ms');
    await vi.runAllTimersAsync();
    await failing;
    expect(never.times.length).toBe(4);
  });

  it('throws a TypeError that says what was expected', async () => {
    await expect(pollUntil(1 as never)).rejects.toThrow(new TypeError('expected a function as check, got number'));
    await expect(pollUntil(() => 1, 0)).rejects.toThrow(new TypeError('expected an interval in milliseconds over 0, got 0'));
    await expect(pollUntil(() => 1, '5' as never)).rejects.toThrow(new TypeError('expected an interval in milliseconds over 0, got 5'));
    await expect(pollUntil(() => 1, 1, -1)).rejects.toThrow(new TypeError('expected a timeout in milliseconds from 0, got -1'));
    await expect(pollUntil(() => 1, 1, '5' as never)).rejects.toThrow(new TypeError('expected a timeout in milliseconds from 0, got 5'));
  });

  it('checks as often as needed', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 900 }), async (trueAt, interval) => { const { check, times } = condition(trueAt); const result = pollUntil(check, interval, 10_000); await vi.runAllTimersAsync(); return (await result) === trueAt && times.length === trueAt; }), RUNS);
  });

  it('waits the sum of its intervals', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 900 }), async (trueAt, interval) => { const { check, times } = condition(trueAt); const result = pollUntil(check, interval, 10_000); await vi.runAllTimersAsync(); await result; return (times.at(-1) as number) - (times[0] as number) === interval * (trueAt - 1); }), RUNS);
  });
});
