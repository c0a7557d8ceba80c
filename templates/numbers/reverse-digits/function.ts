/**
 * An integer with its digits in reverse order; the sign stays, zeros at the end are lost.
 * @throws TypeError when `value` is not a safe integer
 */
export function reverseDigits(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${String(value)}`);
  const digits = [...String(Math.abs(value))].toReversed().join('');
  return value < 0 ? -Number(digits) : Number(digits);
}
