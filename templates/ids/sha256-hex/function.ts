import { createHash } from 'node:crypto';

/**
 * SHA-256 digest (FIPS 180-4) of a text in UTF-8 or of bytes, as 64 lower-case hexadecimal digits. Not for passwords: they need a slow, salted hash.
 * @throws TypeError when `data` is neither a string nor a Uint8Array
 */
export function sha256Hex(data: string | Uint8Array): string {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) throw new TypeError(`expected a string or bytes, got ${typeof data}`);
  return createHash('sha256').update(data).digest('hex');
}
