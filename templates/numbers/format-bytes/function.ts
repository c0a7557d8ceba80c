const DEFAULT_DECIMALS = 1;
const BASE = 1000;
const DECIMAL_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'];
const BINARY_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB'];

/**
 * Writes a number of bytes for people, e.g. 1536 as `1.5 kB` (or `1.5 KiB` with base 1024, IEC 80000-13).
 * @param decimals largest number of decimal places; trailing zeros are dropped
 * @param base 1000 or 1024
 * @throws TypeError when `bytes` is not a finite number or another argument is not as said
 */
export function formatBytes(bytes: number, decimals: number = DEFAULT_DECIMALS, base: number = BASE): string {
  requireArguments(bytes, decimals, base);
  const units = base === 1000 ? DECIMAL_UNITS : BINARY_UNITS;
  let [value, power] = [round(Math.abs(bytes), decimals), 0];
  for (let scaled = Math.abs(bytes) / base; value >= base && power < units.length - 1; scaled /= base) {
    [value, power] = [round(scaled, decimals), power + 1];
  }
  const sign = bytes < 0 && value > 0 ? '-' : '';
  return `${sign}${value} ${units[power]}`;
}

function requireArguments(bytes: number, decimals: number, base: number): void {
  if (!Number.isFinite(bytes)) throw new TypeError(`expected a finite number of bytes, got ${String(bytes)}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) throw new TypeError(`expected decimals from 0 to 20, got ${String(decimals)}`);
  if (base !== 1000 && base !== 1024) throw new TypeError(`expected base 1000 or 1024, got ${String(base)}`);
}

function round(value: number, decimals: number): number {
  return value < 1e21 ? Number(value.toFixed(decimals)) : value;
}
