/** Largest and smallest number of decimals; -1 keeps those that the number has. */
const DECIMALS = -1;
const SEPARATOR: string = ',';
/** The first of the two marks that does not separate thousands. */
const DECIMAL_POINT = '.,'.replace(SEPARATOR, '').charAt(0);

/**
 * Writes a number with separators between thousands, e.g. 1234567.891 as `1,234,567.891`. Halves are rounded away from zero as they
 * are written in decimal, so 1.005 with 2 decimals is `1.01`. The result is the same on every machine.
 * @param decimals how many decimals to show, 0 to 20; -1 for those that the number has
 * @throws TypeError when `value` is not a finite number
 * @throws RangeError when `decimals` is not an integer from -1 to 20
 */
export function formatNumber(value: number, decimals: number = DECIMALS): string {
  if (!Number.isFinite(value)) throw new TypeError(`expected a finite number, got ${typeof value === 'number' ? value : typeof value}`);
  if (!Number.isInteger(decimals) || decimals < -1 || decimals > 20) throw new RangeError(`expected decimals from -1 to 20, got ${String(decimals)}`);
  const digits = decimals === -1 ? { maximumFractionDigits: 100 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const parts = new Intl.NumberFormat('en-US', { ...digits, signDisplay: 'negative' }).formatToParts(value);
  const replaced: Record<string, string> = { group: SEPARATOR, decimal: DECIMAL_POINT };
  return parts.map(({ type, value: text }) => replaced[type] ?? text).join('');
}
