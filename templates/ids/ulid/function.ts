import { randomBytes } from 'node:crypto';

/** Crockford's Base32: no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LATEST = 2 ** 48 - 1;

/**
 * A ULID (github.com/ulid/spec): 48 bits of time in milliseconds in 10 characters, then 80 bits of the system's secure random source in 16.
 * @param time milliseconds since 1970, by default now
 * @throws TypeError when `time` is not an integer from 0 to 2^48 - 1
 */
export function ulid(time: number = Date.now()): string {
  if (!Number.isInteger(time) || time < 0 || time > LATEST) throw new TypeError(`expected milliseconds from 0 to 2^48 - 1, got ${String(time)}`);
  const stamp = Array.from({ length: 10 }, (_, place) => ALPHABET[Math.floor(time / 32 ** (9 - place)) % 32]);
  const chance = Array.from(randomBytes(16), (byte) => ALPHABET[byte % 32]);
  return [...stamp, ...chance].join('');
}
