const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

type PlainObject = Record<string, unknown>;

/**
 * Merges objects deeply into a new one; later objects win. Plain objects are merged, arrays and everything else are replaced
 * (and shared, not copied); undefined does not overwrite. The keys `__proto__`, `constructor` and `prototype` are left out,
 * so input from outside cannot change prototypes.
 * @throws TypeError when an argument is not a plain object
 */
export function deepMerge(...objects: object[]): PlainObject {
  const result: PlainObject = {};
  for (const object of objects) {
    if (!isPlainObject(object)) throw new TypeError(`expected plain objects, got ${Array.isArray(object) ? 'array' : String(object)}`);
    mergeInto(result, object);
  }
  return result;
}

function mergeInto(target: PlainObject, source: PlainObject): void {
  for (const [key, value] of Object.entries(source)) {
    if (UNSAFE.has(key) || value === undefined) continue;
    target[key] = isPlainObject(value) ? mergeValue(target[key], value) : value;
  }
}

/** Both sides are copied, so no input object is ever changed or shared. */
function mergeValue(old: unknown, value: PlainObject): PlainObject {
  const merged: PlainObject = {};
  if (isPlainObject(old)) mergeInto(merged, old);
  mergeInto(merged, value);
  return merged;
}

function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
