/**
 * Checks whether a value has nothing in it: the empty text, an array without items, a map or set without entries, an object without own enumerable
 * properties. Null, undefined, numbers and booleans hold nothing either, as in lodash.
 */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}
