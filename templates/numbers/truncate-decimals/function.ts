const DIGITS = 0;

/**
 * A number without its decimals after the first `digits` ones, by the digits that are shown for it: 0.29 stays 0.29. Infinity and NaN stay.
 * @throws TypeError when `value` is not a number
 * @throws RangeError when `digits` is not an integer from 0 to 15
 */
export function truncateDecimals(value: number, digits: number = DIGITS): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (!Number.isInteger(digits) || digits < 0 || digits > 15) throw new RangeError(`expected 0 to 15 decimals, got ${String(digits)}`);
  if (!Number.isFinite(value)) return value;
  return shift(Math.trunc(shift(value, digits)), -digits) + 0;
}

/** Moves the decimal point in the written form, so that no rounding error comes in. */
function shift(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
