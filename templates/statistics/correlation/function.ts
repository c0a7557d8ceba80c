/**
 * Pearson correlation coefficient of two arrays of equally many numbers: 1 when they rise together on a line, -1 when one falls, near 0 when they
 * are not related.
 * @returns NaN when there are fewer than two numbers, when one array is constant, or for NaN and infinity
 * @throws TypeError when an argument is not an array of numbers
 * @throws RangeError when they differ in length
 */
export function correlation(x: readonly number[], y: readonly number[]): number {
  for (const numbers of [x, y]) {
    if (!Array.isArray(numbers)) throw new TypeError(`expected arrays, got ${typeof numbers}`);
    for (const value of numbers) if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (x.length !== y.length) throw new RangeError(`expected arrays of equal length, got ${x.length} and ${y.length}`);
  const [a, b] = [centred(x), centred(y)];
  const coefficient = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  return Math.min(1, Math.max(-1, coefficient));
}

/** The numbers less their mean. */
function centred(numbers: readonly number[]): number[] {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return numbers.map((value) => value - mean);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}
