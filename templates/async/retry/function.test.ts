import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retry } from './function.ts';

const ATTEMPTS = 3;
const DELAY_MS = 100;
const RUNS = { seed: 141, numRuns: 50 };

/** Fails so often, then gives its attempt; notes the fake time of each attempt. */
function flaky(failures: number): { task: (attempt: number) => Promise<number>; times: number[] } {
  const times: number[] = [];
  const task = async (attempt: number): Promise<number> => {
    times.push(Date.now());
    if (times.length <= failures) throw new Error(`failure ${times.length}`);
    return attempt;
  };
  return { task, times };
}

describe('retry', () => {
  beforeEach(() => { vi.useFakeTimers({ now: 0 }); });
  afterEach(() => { vi.useRealTimers(); });

  it('returns the first success without a pause', async () => {
    const { task, times } = flaky(0);
    await expect(retry(task, 5, 1000)).resolves.toBe(1);
    expect(times).toEqual([0]);
  });

  it('doubles its pauses', async () => {
    const { task, times } = flaky(3);
    const result = retry(task, 4, 100);
    await vi.runAllTimersAsync();
    await expect(result).resolves.toBe(4);
    expect(times).toEqual([0, 100, 300, 700]);
  });

  it('never pauses longer than 30 seconds', async () => {
    const { task, times } = flaky(3);
    const result = retry(task, 4, 20_000);
    await vi.runAllTimersAsync();
    await expect(result).resolves.toBe(4);
    expect(times).toEqual([0, 20_000, 50_000, 80_000]);
  });

  it('rejects with the last error', async () => {
    const { task, times } = flaky(9);
    const result = expect(retry(task, 3, 10)).rejects.toThrow('failure 3');
    await vi.runAllTimersAsync();
    await result;
    expect(times).toHaveLength(3);
  });

  it('tries once without a pause when told so', async () => {
    const { task, times } = flaky(1);
    await expect(retry(task, 1, 10)).rejects.toThrow('failure 1');
    expect(times).toEqual([0]);
  });

  it('uses its defaults', async () => {
    const { task, times } = flaky(ATTEMPTS);
    const result = expect(retry(task)).rejects.toThrow(`failure ${ATTEMPTS}`);
    await vi.runAllTimersAsync();
    await result;
    expect(times).toHaveLength(ATTEMPTS);
    expect(times[1] ?? Math.min(DELAY_MS, 30_000)).toBe(Math.min(DELAY_MS, 30_000));
  });

  it('takes plain values and errors thrown at once', async () => {
    await expect(retry(() => 7, 2, 0)).resolves.toBe(7);
    const result = expect(retry(() => { throw new Error('now'); }, 2, 0)).rejects.toThrow('now');
    await vi.runAllTimersAsync();
    await result;
  });

  it('rejects with a TypeError that says what was expected', async () => {
    await expect(retry('task' as never)).rejects.toThrow(new TypeError('expected a function as task, got string'));
    for (const attempts of [0, -1, 1.5, Number.NaN]) await expect(retry(() => 1, attempts)).rejects.toThrow(new TypeError(`expected attempts as an integer from 1, got ${attempts}`));
    for (const delay of [-1, Number.NaN, '1' as never]) await expect(retry(() => 1, 1, delay)).rejects.toThrow(new TypeError(`expected a delay in milliseconds from 0, got ${delay}`));
  });

  it('tries as often as needed, at most as often as allowed', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(6), fc.integer({ min: 1, max: 6 }), async (failures, attempts) => {
      const { task, times } = flaky(failures);
      const settled = retry(task, attempts, 1).then(() => true, () => false);
      await vi.runAllTimersAsync();
      expect(await settled).toBe(failures < attempts);
      expect(times).toHaveLength(Math.min(failures + 1, attempts));
    }), RUNS);
  });

  it('waits the sum of its pauses', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 900 }), async (attempts, delay) => {
      const { task, times } = flaky(99);
      const settled = retry(task, attempts, delay).catch(() => null);
      await vi.runAllTimersAsync();
      await settled;
      expect((times.at(-1) as number) - (times[0] as number)).toBe(delay * (2 ** (attempts - 1) - 1));
    }), RUNS);
  });
});
