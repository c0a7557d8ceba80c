/**
 * Square root of the mean of the squares of numbers; NaN for an empty array. Scaled by the largest, so that squares of very large or small numbers stay in range.
 * @throws TypeError when `numbers` is not an array of numbers
 */
export function rootMeanSquare(numbers: readonly number[]): number {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0 || !Number.isFinite(largest)) return numbers.length === 0 ? Number.NaN : largest;
  return largest * Math.sqrt(numbers.reduce((sum, value) => sum + (value / largest) ** 2, 0) / numbers.length);
}
