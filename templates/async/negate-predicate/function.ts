/**
 * A function that calls `predicate` with the same arguments and gives the opposite truth.
 * @throws TypeError when `predicate` is not a function
 */
export function negatePredicate<A extends unknown[]>(predicate: (...args: A) => unknown): (...args: A) => boolean {
  if (typeof predicate !== 'function') throw new TypeError(`expected a function, got ${typeof predicate}`);
  return (...args) => !predicate(...args);
}
