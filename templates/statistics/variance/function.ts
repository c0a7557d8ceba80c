/** False divides by n - 1 (sample), true by n (population). */
const POPULATION = false;

/**
 * Mean squared deviation of numbers from their mean, by the two-pass method, which does not lose digits when the mean is large.
 * @param population divide by n instead of n - 1
 * @returns NaN when there are too few numbers: none, or one for a sample
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function variance(numbers: readonly number[], population: boolean = POPULATION): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  const divisor = population ? numbers.length : numbers.length - 1;
  if (divisor < 1) return Number.NaN;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / divisor;
}
