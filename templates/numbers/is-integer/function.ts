/** Checks whether a value is a number without a fraction; NaN, infinity, texts and bigints are none. */
export function isInteger(value: unknown): boolean {
  return Number.isInteger(value);
}
