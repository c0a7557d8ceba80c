const COUNT = 10;
/** The next number is not exact. */
const MOST = 79;

/**
 * The first Fibonacci numbers, beginning with 0 and 1.
 * @throws TypeError when `count` is not an integer
 * @throws RangeError when it is negative or above 79
 */
export function fibonacciSequence(count: number = COUNT): number[] {
  if (!Number.isInteger(count)) throw new TypeError(`expected an integer, got ${typeof count === 'number' ? count : typeof count}`);
  if (count < 0 || count > MOST) throw new RangeError(`expected a count from 0 to ${MOST}, got ${count}`);
  const numbers: number[] = [];
  let [current, next] = [0, 1];
  while (numbers.length < count) {
    numbers.push(current);
    [current, next] = [next, current + next];
  }
  return numbers;
}
