/**
 * Euclidean distance between two vectors of the same dimension; 0 for vectors without any.
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when they differ in length
 */
export function vectorDistance(a: readonly number[], b: readonly number[]): number {
  for (const numbers of [a, b]) {
    if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected two arrays of numbers');
  }
  if (a.length !== b.length) throw new RangeError(`expected arrays of equal length, got ${a.length} and ${b.length}`);
  return Math.hypot(...a.map((value, index) => value - (b[index] as number)));
}
