/**
 * How many ones an integer from 0 has in binary form.
 * @throws TypeError when `value` is not a safe integer
 * @throws RangeError when it is negative
 */
export function countBits(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${String(value)}`);
  if (value < 0) throw new RangeError(`expected an integer from 0, got ${value}`);
  return value.toString(2).replaceAll('0', '').length;
}
