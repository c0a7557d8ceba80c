/**
 * An array of `length` items that are all `value`; an object is the same one everywhere.
 * @throws TypeError when `length` is not an integer from 0
 */
export function filledArray<T>(length: number, value: T): T[] {
  if (!Number.isInteger(length) || length < 0) throw new TypeError(`expected a length from 0, got ${String(length)}`);
  return Array.from({ length }, () => value);
}
