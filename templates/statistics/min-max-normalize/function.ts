/**
 * Scales numbers to the range from 0 to 1: the smallest becomes 0, the largest 1. All become 0 when they are equal.
 * @throws TypeError when `numbers` is not an array of finite numbers
 */
export function minMaxNormalize(numbers: readonly number[]): number[] {
  if (!Array.isArray(numbers)) throw new TypeError(`expected an array, got ${typeof numbers}`);
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
    [smallest, largest] = [Math.min(smallest, value), Math.max(largest, value)];
  }
  const width = largest - smallest;
  return numbers.map((value) => (width === 0 ? 0 : (value - smallest) / width));
}
