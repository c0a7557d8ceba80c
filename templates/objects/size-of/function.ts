/**
 * How many items an array, a map, a set or a text has (UTF-16 units), or how many own enumerable keys an object; 0 for everything else.
 */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value instanceof Map || value instanceof Set) return value.size;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
