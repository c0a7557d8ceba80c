/** An array with the value in it; a value that is an array is returned as it is. */
export function castArray<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
