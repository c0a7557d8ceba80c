/**
 * Binomial coefficient “n choose k”: how many ways there are to choose `k` of `n` things without order. 0 where `k` is negative or above `n`.
 * @throws TypeError when an argument is not an integer
 * @throws RangeError when `n` is not from 0 to 10000 or the result is too large to be exact
 */
export function binomialCoefficient(n: number, k: number): number {
  for (const value of [n, k]) {
    if (!Number.isInteger(value)) throw new TypeError(`expected integers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (n < 0 || n > 10_000) throw new RangeError(`expected n from 0 to 10000, got ${n}`);
  let result = 1n;
  const steps = Math.min(k, n - k);
  if (steps < 0) return 0;
  for (let step = 1; step <= steps; step += 1) result = (result * BigInt(n - steps + step)) / BigInt(step);
  if (result > Number.MAX_SAFE_INTEGER) throw new RangeError(`expected an exact result, got ${result}`);
  return Number(result);
}
