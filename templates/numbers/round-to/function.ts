const DEFAULT_DECIMALS = 0;

/**
 * Rounds a number to so many decimals, halves away from zero, judged by the shortest decimal notation of the number:
 * 1.005 with 2 decimals is 1.01 although its binary value lies below.
 * @param decimals whole number; negative ones round to tens, hundreds, …
 * @throws TypeError when `value` is not a number or `decimals` is not an integer
 */
export function roundTo(value: number, decimals: number = DEFAULT_DECIMALS): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (!Number.isInteger(decimals)) throw new TypeError(`expected an integer as decimals, got ${String(decimals)}`);
  const scaled = shift(Math.abs(value), decimals);
  return Number.isFinite(scaled) ? Math.sign(value) * shift(Math.round(scaled), -decimals) : value;
}

/** `value` times a power of ten, done on the decimal notation so that nothing is lost. */
function shift(value: number, places: number): number {
  const [digits, exponent = 0] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
