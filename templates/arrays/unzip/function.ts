/**
 * Arrays with the first items of all tuples, their second items, and so on; undefined where a tuple is too short.
 * @throws TypeError when `tuples` is not an array of arrays
 */
export function unzip<T>(tuples: readonly (readonly T[])[]): (T | undefined)[][] {
  if (!Array.isArray(tuples) || !tuples.every((tuple) => Array.isArray(tuple))) throw new TypeError('expected an array of arrays');
  const length = Math.max(...tuples.map((tuple: readonly T[]) => tuple.length));
  return Array.from({ length }, (_, place) => tuples.map((tuple: readonly T[]) => tuple[place]));
}
