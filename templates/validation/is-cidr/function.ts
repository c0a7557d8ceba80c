import { isIP } from 'node:net';

const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/**
 * Checks whether a text is an IP network in CIDR notation, e.g. `10.0.0.0/8` (RFC 4632, RFC 4291 section 2.3).
 * Bits behind the prefix may be set, as in `10.1.2.3/8`.
 * @throws TypeError when `text` is not a string
 */
export function isCidr(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const slash = text.indexOf('/');
  const address = text.slice(0, Math.max(slash, 0));
  const prefix = text.slice(slash + 1);
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0 || !PREFIX.test(prefix)) return false;
  return Number(prefix) <= (version === 4 ? 32 : 128);
}
