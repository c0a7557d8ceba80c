import { medianSorted, quantileSorted } from 'simple-statistics';

/** Median and tail of some timings in milliseconds, rounded to microseconds. */
export function summarise(timesMs: readonly number[]): { count: number; p50Ms: number; p95Ms: number; p99Ms: number } {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { count: sorted.length, p50Ms: round(medianSorted(sorted)), p95Ms: round(quantileSorted(sorted, 0.95)), p99Ms: round(quantileSorted(sorted, 0.99)) };
}

export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
