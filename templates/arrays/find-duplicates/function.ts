/**
 * The items that occur more than once in an array, each once, in the order of their second appearance.
 * NaN equals NaN, 0 equals -0, objects are compared by identity.
 * @throws TypeError when `items` is not an array
 */
export function findDuplicates<T>(items: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const [seen, repeated] = [new Set<T>(), new Set<T>()];
  for (const item of items as T[]) (seen.has(item) ? repeated : seen).add(item);
  return [...repeated];
}
