/**
 * Sample standard deviation of numbers over their mean; NaN for fewer than two numbers.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function coefficientOfVariation(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (numbers.length < 2) return Number.NaN;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length - 1);
  return Math.sqrt(variance) / mean;
}
