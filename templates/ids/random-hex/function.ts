import { randomBytes } from 'node:crypto';

const DIGITS = 32;

/**
 * Random hexadecimal digits in lower case from the system's secure random source.
 * @param digits how many, 1 to 4096
 * @throws TypeError when `digits` is not an integer in that range
 */
export function randomHex(digits: number = DIGITS): string {
  if (!Number.isInteger(digits) || digits < 1 || digits > 4096) throw new TypeError(`expected a number of digits from 1 to 4096, got ${String(digits)}`);
  return randomBytes(Math.ceil(digits / 2)).toString('hex').slice(0, digits);
}
