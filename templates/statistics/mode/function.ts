/**
 * The most frequent values of an array, in order of first appearance; several when they are equally frequent, none for an empty array.
 * Values are compared like in a Set: NaN equals NaN, objects only themselves.
 * @throws TypeError when `items` is not an array
 */
export function mode<T>(items: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const groups = [...Map.groupBy<T, T>(items, (item) => item)];
  const [most] = groups.map(([, { length }]) => length).sort((a, b) => b - a);
  return groups.filter(([, { length }]) => length === most).map(([item]) => item);
}
