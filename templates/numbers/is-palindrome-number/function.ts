/**
 * Checks whether an integer has the same digits forwards and backwards; negative numbers have not, because of their sign.
 * @throws TypeError when `value` is not a safe integer
 */
export function isPalindromeNumber(value: number): boolean {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${String(value)}`);
  const digits = String(value);
  return digits === [...digits].toReversed().join('');
}
