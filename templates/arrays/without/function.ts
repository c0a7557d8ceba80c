/**
 * A new array without the items that equal one of the values (SameValueZero: NaN equals NaN, -0 equals 0). The others keep their order.
 * @throws TypeError when `items` is not an array
 */
export function withoutValues<T>(items: readonly T[], ...values: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const unwanted = new Set(values);
  return items.filter((item: T) => !unwanted.has(item));
}
