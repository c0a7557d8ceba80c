/**
 * The decimal digits of a whole number from left to right, without its sign.
 * @throws TypeError when `value` is not an integer up to 2^53 - 1
 */
export function digitsOf(value: number): number[] {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected an integer up to 2^53 - 1, got ${typeof value === 'number' ? value : typeof value}`);
  return Array.from(String(Math.abs(value)), Number);
}
