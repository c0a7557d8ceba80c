const DECIMALS = 0;

/**
 * Rounds a number down, towards negative infinity, to so many decimals, judged by the shortest decimal notation of the number: 1.1 with 2 decimals stays 1.1.
 * @param decimals whole number; negative ones round to tens, hundreds, …
 * @throws TypeError when `value` is not a number or `decimals` is not an integer
 */
export function floorTo(value: number, decimals: number = DECIMALS): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (!Number.isInteger(decimals)) throw new TypeError(`expected an integer as decimals, got ${String(decimals)}`);
  const scaled = shift(value, decimals);
  return Number.isFinite(scaled) ? shift(Math.floor(scaled), -decimals) : value;
}

/** `value` times a power of ten, done on the decimal notation so that nothing is lost. */
function shift(value: number, places: number): number {
  if (Object.is(value, -0)) return value;
  const [digits, exponent = 0] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
