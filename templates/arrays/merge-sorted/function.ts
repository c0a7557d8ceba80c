/**
 * One array in ascending order with the items of two arrays in ascending order. Takes linear time; equal items of `a` come first.
 * @throws TypeError when an argument is not an array
 */
export function mergeSorted<T extends number | string>(a: readonly T[], b: readonly T[]): T[] {
  if (!Array.isArray(a) || !Array.isArray(b)) throw new TypeError(`expected two arrays, got ${typeof a} and ${typeof b}`);
  const merged: T[] = [];
  let taken = 0;
  for (const item of a) {
    while (b[taken] < item) {
      merged.push(b[taken]);
      taken += 1;
    }
    merged.push(item);
  }
  return [...merged, ...b.slice(taken)];
}
