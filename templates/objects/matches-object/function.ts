/**
 * Checks whether an object has every own property of `source` with an equal value. Nested objects match in the same partial way; arrays must have the same
 * length; other values are compared as by `Object.is`, dates by their time.
 * @throws TypeError when an argument is not an object
 */
export function matchesObject(object: object, source: object): boolean {
  for (const value of [object, source]) {
    if (typeof value !== 'object' || value === null) throw new TypeError(`expected two objects, got ${value === null ? 'null' : typeof value}`);
  }
  if (source instanceof Date) return object instanceof Date && Object.is(object.getTime(), source.getTime());
  if (Array.isArray(source) && (!Array.isArray(object) || object.length !== source.length)) return false;
  return Object.entries(source).every(([key, wanted]) => Object.hasOwn(object, key) && isMatch((object as Record<string, unknown>)[key], wanted));
}

function isMatch(value: unknown, wanted: unknown): boolean {
  const areObjects = typeof value === 'object' && value !== null && typeof wanted === 'object' && wanted !== null;
  return areObjects ? matchesObject(value, wanted) : Object.is(value, wanted);
}
