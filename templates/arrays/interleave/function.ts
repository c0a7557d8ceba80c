/**
 * One array with the first items of all arrays, then their second ones, and so on; arrays that have ended are passed over.
 * @throws TypeError when an argument is not an array
 */
export function interleave<T>(...arrays: (readonly T[])[]): T[] {
  for (const array of arrays) {
    if (!Array.isArray(array)) throw new TypeError(`expected arrays, got ${typeof array}`);
  }
  const longest = Math.max(...arrays.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => arrays.filter(({ length }) => index < length).map((array) => array[index] as T)).flat(1) as T[];
}
