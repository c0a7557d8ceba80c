import { randomBytes } from 'node:crypto';

const DEFAULT_BYTES = 32;

/**
 * Random token for URLs, sessions and API keys: `bytes` bytes of the system's secure random source in base64url (RFC 4648 section 5).
 * @param bytes 16 to 1024; 32 bytes are 256 bits and give 43 characters
 * @throws TypeError when `bytes` is not an integer in that range
 */
export function randomToken(bytes: number = DEFAULT_BYTES): string {
  if (!Number.isInteger(bytes) || bytes < 16 || bytes > 1024) throw new TypeError(`expected a number of bytes from 16 to 1024, got ${String(bytes)}`);
  return randomBytes(bytes).toString('base64url');
}
