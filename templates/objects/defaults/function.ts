/**
 * A new object with the own properties of `object` and, for every property that is missing or undefined, the first value that is not
 * undefined in `sources`. Nested objects are taken over whole. The key `__proto__` becomes an ordinary property.
 * @throws TypeError when an argument is not an object
 */
export function defaults<T extends object>(object: T, ...sources: object[]): T & Record<string, unknown> {
  for (const source of [object, ...sources]) {
    if (typeof source !== 'object' || source === null) throw new TypeError(`expected objects, got ${source === null ? 'null' : typeof source}`);
  }
  const filled = new Map<string, unknown>();
  for (const [key, value] of [object, ...sources].flatMap((source) => Object.entries(source))) {
    if (filled.get(key) === undefined) filled.set(key, value);
  }
  return Object.fromEntries(filled) as T & Record<string, unknown>;
}
