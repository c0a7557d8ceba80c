/**
 * The values of one own property of all objects of an array, in order; undefined where an object does not have it.
 * @throws TypeError when `objects` is not an array of objects or `key` is not a string
 */
export function pluck<T extends object>(objects: readonly T[], key: string): unknown[] {
  if (!Array.isArray(objects)) throw new TypeError(`expected an array, got ${typeof objects}`);
  if (typeof key !== 'string') throw new TypeError(`expected a string as key, got ${typeof key}`);
  return objects.map((object: unknown) => {
    if (typeof object !== 'object' || object === null) throw new TypeError(`expected objects, got ${object === null ? 'null' : typeof object}`);
    return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
  });
}
