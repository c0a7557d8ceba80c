/**
 * The items of the first array that none of the others contains, in their order; duplicates stay.
 * NaN equals NaN, 0 equals -0, objects are compared by identity.
 * @throws TypeError when an argument is not an array
 */
export function difference<T>(items: readonly T[], ...others: (readonly unknown[])[]): T[] {
  for (const array of [items, ...others]) {
    if (!Array.isArray(array)) throw new TypeError(`expected arrays, got ${typeof array}`);
  }
  const excluded = new Set(others.flat(1));
  return items.filter((item) => !excluded.has(item));
}
