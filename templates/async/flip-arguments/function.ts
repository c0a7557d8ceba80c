/**
 * A function that calls `task` with its arguments in reverse order.
 * @throws TypeError when `task` is not a function
 */
export function flipArguments<R>(task: (...args: unknown[]) => R): (...args: unknown[]) => R {
  if (typeof task !== 'function') throw new TypeError(`expected a function, got ${typeof task}`);
  return (...args) => task(...args.toReversed());
}
