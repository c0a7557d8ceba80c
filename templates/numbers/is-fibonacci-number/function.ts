/**
 * Checks whether an integer is one of the Fibonacci numbers 0, 1, 1, 2, 3, 5 …; negative numbers and fractions are none.
 * @throws TypeError when `value` is not a number
 */
export function isFibonacciNumber(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (value > Number.MAX_SAFE_INTEGER) return false;
  let [current, next] = [0, 1];
  while (current < value) [current, next] = [next, current + next];
  return current === value;
}
