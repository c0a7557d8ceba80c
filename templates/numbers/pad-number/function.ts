const LENGTH = 2;

/**
 * Writes an integer with zeros in front, so that it has at least so many digits: 7 as `07`. A minus stands before the zeros and does not count.
 * @param length smallest number of digits, 0 to 1000
 * @throws TypeError when `value` is not a safe integer
 * @throws RangeError when `length` is not an integer from 0 to 1000
 */
export function padNumber(value: number, length: number = LENGTH): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (!Number.isInteger(length) || length < 0 || length > 1000) throw new RangeError(`expected a length from 0 to 1000, got ${String(length)}`);
  return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(length, '0')}`;
}
