import { randomInt } from 'node:crypto';

const DIGITS = 6;

/**
 * A random code of decimal digits as text, from the system's secure random source.
 * @param digits how many, 1 to 64
 * @throws TypeError when `digits` is not an integer in that range
 */
export function randomPin(digits: number = DIGITS): string {
  if (!Number.isInteger(digits) || digits < 1 || digits > 64) throw new TypeError(`expected a number of digits from 1 to 64, got ${String(digits)}`);
  return Array.from({ length: digits }, () => randomInt(10)).join('');
}
