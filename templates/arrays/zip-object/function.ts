/**
 * An object with the given keys and, at the same places, their values; undefined where there is no value. The key `__proto__` becomes an
 * ordinary property.
 * @throws TypeError when `keys` is not an array of strings or `values` is not an array
 */
export function zipObject<T>(keys: readonly string[], values: readonly T[]): Record<string, T | undefined> {
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) throw new TypeError('expected an array of strings as keys');
  if (!Array.isArray(values)) throw new TypeError(`expected an array as values, got ${typeof values}`);
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
}
