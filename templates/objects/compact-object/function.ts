/**
 * The own properties of an object that are neither null nor undefined, in a new object.
 * @throws TypeError when `object` is not an object
 */
export function compactObject<T>(object: Readonly<Record<string, T>>): Record<string, NonNullable<T>> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  return Object.fromEntries(Object.entries(object).filter((entry): entry is [string, NonNullable<T>] => entry[1] !== null && entry[1] !== undefined));
}
