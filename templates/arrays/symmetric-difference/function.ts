/**
 * Items that occur in only one of two arrays, each once: those of `a` in their order, then those of `b`.
 * NaN equals NaN, 0 equals -0, objects are compared by identity.
 * @throws TypeError when an argument is not an array
 */
export function symmetricDifference<T>(a: readonly T[], b: readonly T[]): T[] {
  if (!Array.isArray(a) || !Array.isArray(b)) throw new TypeError(`expected two arrays, got ${typeof a} and ${typeof b}`);
  const [first, second] = [new Set(a), new Set(b)];
  return [...[...first].filter((item) => !second.has(item)), ...[...second].filter((item) => !first.has(item))];
}
