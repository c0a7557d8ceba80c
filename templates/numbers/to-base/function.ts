const BASE = 2;

/**
 * Writes an integer in another base with the digits 0-9 and a-z; negative numbers with a minus.
 * @param base 2 to 36
 * @throws TypeError when `value` is not a safe integer
 * @throws RangeError when `base` is not an integer from 2 to 36
 */
export function toBase(value: number, base: number = BASE): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (!Number.isInteger(base) || base < 2 || base > 36) throw new RangeError(`expected a base from 2 to 36, got ${String(base)}`);
  return value.toString(base);
}
