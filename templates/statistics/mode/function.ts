/**
 * The most frequent values of an array, in order of first appearance; several when they are equally frequent, none for an empty array.
 * Values are compared like in a Set: NaN equals NaN, objects only themselves.
 * @throws TypeError when `items` is not an array
 */
export function mode<T>(items: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 0);
  return [...counts].filter(([, count]) => count === most).map(([item]) => item);
}
