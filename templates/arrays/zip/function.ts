/**
 * Puts the items at the same place of several arrays together. The result is as long as the longest array; gaps are undefined.
 * @throws TypeError when an argument is not an array
 */
export function zip(...arrays: (readonly unknown[])[]): unknown[][] {
  for (const array of arrays) {
    if (!Array.isArray(array)) throw new TypeError(`expected arrays, got ${typeof array}`);
  }
  const length = arrays.reduce((longest, array) => Math.max(longest, array.length), 0);
  return Array.from({ length }, (_, index) => arrays.map((array) => array[index]));
}
