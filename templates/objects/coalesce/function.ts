/** The first of several values that is neither null nor undefined; undefined when there is none. */
export function coalesce<T>(...values: readonly (T | null | undefined)[]): T | undefined {
  return values.find((value) => value !== null && value !== undefined) as T | undefined;
}
