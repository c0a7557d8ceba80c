const SEPARATOR = '.';

/**
 * An object with one property for every leaf of another one, named by the keys that lead to it. Arrays count as objects; empty ones, and
 * everything that is no plain object, are leaves. The key `__proto__` becomes part of an ordinary name.
 * @throws TypeError when `object` is not an object or `separator` not a text that is not empty
 * @throws RangeError when the object contains itself
 */
export function flattenObject(object: object, separator: string = SEPARATOR): Record<string, unknown> {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof separator !== 'string' || separator === '') throw new TypeError('expected a separator that is not empty');
  return Object.fromEntries(Object.entries(object).flatMap(([key, value]) => leaves(key, value, separator, [object])));
}

function leaves(path: string, value: unknown, separator: string, above: readonly object[]): [string, unknown][] {
  if (!isBranch(value)) return [[path, value]];
  if (above.includes(value)) throw new RangeError(`expected an object without cycles, got one at ${path}`);
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}${separator}${key}`, inner, separator, [...above, value]));
}

/** Arrays and plain objects that are not empty. */
function isBranch(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
