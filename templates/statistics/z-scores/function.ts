/** False divides by n - 1 (sample), true by n (population). */
const POPULATION = false;

/**
 * Standard scores of numbers: how many standard deviations each lies above the mean. 0 for all when all are equal.
 * @param population divide by n instead of n - 1 in the standard deviation
 * @throws TypeError when `numbers` is not an array of finite numbers
 */
export function zScores(numbers: readonly number[], population: boolean = POPULATION): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const divisor = population ? numbers.length : numbers.length - 1;
  const deviation = Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / divisor);
  return numbers.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
}
