/**
 * Sample skewness of numbers (adjusted Fisher-Pearson coefficient): positive with a tail to the right; NaN for fewer than three or for equal numbers.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function skewness(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  const count = numbers.length;
  if (count < 3) return Number.NaN;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const moment = (power: number): number => numbers.reduce((sum, value) => sum + (value - mean) ** power, 0) / count;
  return ((Math.sqrt(count * (count - 1)) / (count - 2)) * moment(3)) / moment(2) ** 1.5;
}
