/**
 * The distinct items that all arrays contain, in the order of the first one.
 * NaN equals NaN, 0 equals -0, objects are compared by identity.
 * @throws TypeError when an argument is not an array
 */
export function intersection<T>(items: readonly T[], ...others: (readonly unknown[])[]): T[] {
  for (const array of [items, ...others]) {
    if (!Array.isArray(array)) throw new TypeError(`expected arrays, got ${typeof array}`);
  }
  const sets = others.map((other) => new Set(other));
  return [...new Set(items)].filter((item) => sets.every((set) => set.has(item)));
}
