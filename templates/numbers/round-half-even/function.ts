const DEFAULT_DECIMALS = 0;

/**
 * Rounds a number with banker's rounding: halves go to the even neighbour, judged by the shortest decimal notation of the number. 2.5 is 2, 3.5 is 4,
 * 1.005 with 2 decimals is 1. NaN, infinity and zeros stay as they are.
 * @param decimals whole number; negative ones round to tens, hundreds, …
 * @throws TypeError when `value` is not a number or `decimals` is not an integer
 */
export function roundHalfEven(value: number, decimals: number = DEFAULT_DECIMALS): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (!Number.isInteger(decimals)) throw new TypeError(`expected an integer as decimals, got ${String(decimals)}`);
  const scaled = shift(Math.abs(value), decimals);
  if (!Number.isFinite(scaled)) return value;
  const floor = Math.floor(scaled);
  const rounded = scaled - floor === 0.5 ? floor + (floor % 2) : Math.round(scaled);
  return Math.sign(value) * shift(rounded, -decimals);
}

/** `value` times a power of ten, done on the decimal notation so that nothing is lost. */
function shift(value: number, places: number): number {
  const [digits, exponent = 0] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
