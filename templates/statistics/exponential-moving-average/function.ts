const SMOOTHING = 0.5;

/**
 * Exponential moving averages: each is `alpha` times the number plus (1 - alpha) times the average before; the first number is the first average.
 * @param alpha weight of the newest number, above 0 and at most 1; 2 / (n + 1) stands for a window of n
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError when `alpha` is out of range
 */
export function exponentialMovingAverage(numbers: readonly number[], alpha: number = SMOOTHING): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (!(alpha > 0 && alpha <= 1)) throw new RangeError(`expected alpha above 0 and at most 1, got ${String(alpha)}`);
  const averages: number[] = [];
  for (const value of numbers) averages.push(alpha * value + (1 - alpha) * (averages.at(-1) ?? value));
  return averages;
}
