/**
 * A new object with the own keys of another one and what `change` gives for each value and key.
 * @throws TypeError when `object` is not an object or `change` is not a function
 */
export function mapValues<T, R>(object: Readonly<Record<string, T>>, change: (value: T, key: string) => R): Record<string, R> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof change !== 'function') throw new TypeError(`expected a function, got ${typeof change}`);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
