/** Checks whether a value is null or undefined; NaN, zero, false and empty values are not. */
export function isNil(value: unknown): boolean {
  return value === null || value === undefined;
}
