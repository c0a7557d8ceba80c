/**
 * Prime factors of a positive integer in ascending order, each as often as it divides: 12 gives 2, 2, 3. 1 has none.
 * Takes up to the square root of the number in steps.
 * @throws TypeError when `value` is not a safe integer
 * @throws RangeError when it is below 1
 */
export function primeFactors(value: number): number[] {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (value < 1) throw new RangeError(`expected an integer from 1, got ${value}`);
  const factors: number[] = [];
  let rest = value;
  for (let factor = 2; factor * factor <= rest; factor += 1) {
    while (rest % factor === 0) {
      factors.push(factor);
      rest /= factor;
    }
  }
  return rest > 1 ? [...factors, rest] : factors;
}
