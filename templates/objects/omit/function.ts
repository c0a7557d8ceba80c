/**
 * A new object with the own properties of another one except the given names.
 * @throws TypeError when `object` is not an object or `keys` is not an array
 */
export function omit<T extends object>(object: T, keys: readonly string[]): Partial<T> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (!Array.isArray(keys)) throw new TypeError(`expected an array of property names, got ${typeof keys}`);
  const unwanted = new Set<string>(keys);
  return Object.fromEntries(Object.entries(object).filter(([name]) => !unwanted.has(name))) as Partial<T>;
}
