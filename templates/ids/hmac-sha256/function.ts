import { createHmac } from 'node:crypto';

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 198-1) of a text in UTF-8 or of bytes, as 64 lower-case hexadecimal digits.
 * @throws TypeError when an argument is neither a string nor a Uint8Array, or the key is empty
 */
export function hmacSha256(data: string | Uint8Array, key: string | Uint8Array): string {
  for (const value of [data, key]) {
    if (typeof value !== 'string' && !(value instanceof Uint8Array)) throw new TypeError(`expected strings or bytes, got ${typeof value}`);
  }
  if (key.length === 0) throw new TypeError('expected a key that is not empty');
  return createHmac('sha256', key).update(data).digest('hex');
}
