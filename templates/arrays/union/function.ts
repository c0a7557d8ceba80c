/**
 * Every item that occurs in at least one of the arrays, once, in order of first appearance.
 * NaN equals NaN, 0 equals -0, objects are compared by identity.
 * @throws TypeError when an argument is not an array
 */
export function union<T>(...arrays: (readonly T[])[]): T[] {
  for (const array of arrays) {
    if (!Array.isArray(array)) throw new TypeError(`expected arrays, got ${typeof array}`);
  }
  return [...new Set(arrays.flat(1) as T[])];
}
