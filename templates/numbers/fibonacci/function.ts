/**
 * The n-th Fibonacci number, counted from F(0) = 0 and F(1) = 1.
 * @param index whole number from 0 to 78, beyond which results would not be exact
 * @throws TypeError when `index` is not an integer
 * @throws RangeError when it is out of range
 */
export function fibonacci(index: number): number {
  if (!Number.isInteger(index)) throw new TypeError(`expected an integer, got ${typeof index === 'number' ? index : typeof index}`);
  if (index < 0 || index > 78) throw new RangeError(`expected an integer from 0 to 78, got ${index}`);
  let [current, next] = [0, 1];
  for (let step = 0; step < index; step += 1) [current, next] = [next, current + next];
  return current;
}
