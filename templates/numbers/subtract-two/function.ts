/**
 * The difference of two numbers.
 * @throws TypeError when an argument is not a number
 */
export function subtractTwo(first: number, second: number): number {
  for (const value of [first, second]) {
    if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  }
  return first - second;
}
