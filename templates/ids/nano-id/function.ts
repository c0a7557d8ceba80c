import { randomBytes } from 'node:crypto';

const DEFAULT_SIZE = 21;

/**
 * Random id of letters, digits, `_` and `-` (base64url) from the system's secure random source; every character carries 6 bits, so the
 * default of 21 has about as much chance to be unique as a UUID.
 * @param size number of characters, 1 to 256
 * @throws TypeError when `size` is not an integer in that range
 */
export function nanoId(size: number = DEFAULT_SIZE): string {
  if (!Number.isInteger(size) || size < 1 || size > 256) throw new TypeError(`expected a size from 1 to 256, got ${String(size)}`);
  return randomBytes(size).toString('base64url').slice(0, size);
}
