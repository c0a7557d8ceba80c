/**
 * The keys of the own enumerable properties of an object, symbols left out.
 * @throws TypeError when `object` is not an object
 */
export function objectKeys(object: object): string[] {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  return Object.keys(object);
}
