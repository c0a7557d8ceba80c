/**
 * Returns a function that calls `task` at its first call and returns the same result at every later one. When `task` throws, the call does
 * not count.
 * @throws TypeError when `task` is not a function
 */
export function once<A extends unknown[], R>(task: (...args: A) => R): (...args: A) => R {
  if (typeof task !== 'function') throw new TypeError(`expected a function, got ${typeof task}`);
  let first: { result: R } | undefined;
  return (...args) => (first ??= { result: task(...args) }).result;
}
