/** Checks whether a value is a function; classes and async functions are functions. */
export function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
