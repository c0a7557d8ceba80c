/**
 * A new object with the own values of another one under the keys that `change` gives for each key and value.
 * @throws TypeError when `object` is not an object or `change` is not a function
 */
export function mapKeys<T>(object: Readonly<Record<string, T>>, change: (key: string, value: T) => string): Record<string, T> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof change !== 'function') throw new TypeError(`expected a function, got ${typeof change}`);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [change(key, value), value]));
}
