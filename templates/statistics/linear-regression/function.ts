/**
 * Straight line through points by least squares: y = slope · x + intercept.
 * @param x where the points are
 * @param y how high they are
 * @returns slope, intercept and r2, the share of the variation in `y` that the line explains (NaN when all `y` are equal)
 * @throws TypeError when an argument is not an array of finite numbers
 * @throws RangeError when the arrays differ in length or `x` has fewer than two different numbers
 */
export function linearRegression(x: readonly number[], y: readonly number[]): { slope: number; intercept: number; r2: number } {
  for (const numbers of [x, y]) requireNumbers(numbers);
  if (x.length !== y.length) throw new RangeError(`expected arrays of equal length, got ${x.length} and ${y.length}`);
  if (new Set(x).size < 2) throw new RangeError('expected at least two different numbers in x');
  const [meanX, meanY] = [mean(x), mean(y)];
  const [a, b] = [x.map((value) => value - meanX), y.map((value) => value - meanY)];
  const slope = dot(a, b) / dot(a, a);
  return { slope, intercept: meanY - slope * meanX, r2: dot(a, b) ** 2 / (dot(a, a) * dot(b, b)) };
}

function requireNumbers(numbers: readonly number[]): void {
  if (!Array.isArray(numbers)) throw new TypeError(`expected arrays, got ${typeof numbers}`);
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}
