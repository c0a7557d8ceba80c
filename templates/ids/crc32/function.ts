import { crc32 as checksum } from 'node:zlib';

/**
 * CRC-32 (IEEE 802.3, as in ZIP and PNG) of a text in UTF-8 or of bytes, as eight lower-case hexadecimal digits.
 * @throws TypeError when `data` is neither a string nor a Uint8Array
 */
export function crc32(data: string | Uint8Array): string {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) throw new TypeError(`expected a string or bytes, got ${typeof data}`);
  return checksum(data).toString(16).padStart(8, '0');
}
