/**
 * The own properties of an object for which the function is truthy, in a new object.
 * @param predicate gets a value and its key
 * @throws TypeError when `object` is not an object or `predicate` is not a function
 */
export function pickBy<T>(object: Readonly<Record<string, T>>, predicate: (value: T, key: string) => unknown): Record<string, T> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof predicate !== 'function') throw new TypeError(`expected a function as predicate, got ${typeof predicate}`);
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => predicate(value, key)));
}
