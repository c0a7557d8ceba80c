/**
 * A new object with the own values of another one under its keys in lower case; of keys that become the same the last stays.
 * @throws TypeError when `object` is not an object
 */
export function lowercaseKeys<T>(object: Readonly<Record<string, T>>): Record<string, T> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
}
