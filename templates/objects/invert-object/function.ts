/**
 * An object with the values of another one as keys and its keys as values; of equal values the last key stays. The result has no
 * prototype, so a value such as `__proto__` is safe.
 * @throws TypeError when `object` is not an object or a value is neither a string nor a number
 */
export function invertObject(object: Readonly<Record<string, string | number>>): Record<string, string> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  const inverted: Record<string, string> = Object.create(null);
  for (const [key, value] of Object.entries(object)) {
    if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`expected strings or numbers as values, got ${typeof value}`);
    inverted[value] = key;
  }
  return inverted;
}
