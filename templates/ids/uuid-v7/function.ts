import { randomBytes } from 'node:crypto';

const LATEST = 2 ** 48 - 1;

/**
 * A UUID of version 7 (RFC 9562 section 5.7) in lower case: 48 bits of time in milliseconds, then 74 bits of the system's secure random source.
 * @param time milliseconds since 1970, by default now
 * @throws TypeError when `time` is not an integer from 0 to 2^48 - 1
 */
export function uuidV7(time: number = Date.now()): string {
  if (!Number.isInteger(time) || time < 0 || time > LATEST) throw new TypeError(`expected milliseconds from 0 to 2^48 - 1, got ${String(time)}`);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
