/**
 * A new object with only the given own properties of another one; names that are not there are left out.
 * @throws TypeError when `object` is not an object or `keys` is not an array
 */
export function pick<T extends object>(object: T, keys: readonly string[]): Partial<T> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (!Array.isArray(keys)) throw new TypeError(`expected an array of property names, got ${typeof keys}`);
  const wanted = new Set<string>(keys);
  return Object.fromEntries(Object.entries(object).filter(([name]) => wanted.has(name))) as Partial<T>;
}
