/**
 * The own enumerable text keys of an object with their values, as pairs in their order.
 * @throws TypeError when `object` is not an object
 */
export function toPairs<T>(object: Readonly<Record<string, T>>): [string, T][] {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  return Object.entries(object);
}
