const DECIMALS = 1;
const SUFFIXES = ['', 'K', 'M', 'B', 'T'];

/**
 * Writes a large number shortly, e.g. 1234 as `1.2K` and 5600000 as `5.6M`; K, M, B and T stand for thousands, millions, billions and trillions.
 * @param decimals largest number of decimal places, 0 to 20; zeros at the end are dropped
 * @throws TypeError when `value` is not a finite number
 * @throws RangeError when `decimals` is not an integer from 0 to 20
 */
export function formatCompact(value: number, decimals: number = DECIMALS): string {
  requireArguments(value, decimals);
  const scale = (power: number): number => round(Math.abs(value) / 1000 ** power, decimals);
  let power = 0;
  while (scale(power) >= 1000 && power < SUFFIXES.length - 1) power += 1;
  const short = scale(power);
  return `${value < 0 && short > 0 ? '-' : ''}${short}${SUFFIXES[power]}`;
}

function requireArguments(value: number, decimals: number): void {
  if (!Number.isFinite(value)) throw new TypeError(`expected a finite number, got ${typeof value === 'number' ? value : typeof value}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) throw new RangeError(`expected decimals from 0 to 20, got ${String(decimals)}`);
}

function round(value: number, decimals: number): number {
  return value < 1e21 ? Number(value.toFixed(decimals)) : value;
}
