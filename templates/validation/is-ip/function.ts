import { isIP } from 'node:net';

/**
 * Checks whether a text is an IP address, without a port or a prefix length.
 * @param version 4 or 6; either one when left out
 * @throws TypeError when `text` is not a string or `version` is something else
 */
export function isIpAddress(text: string, version?: 4 | 6): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (version !== undefined && version !== 4 && version !== 6) throw new TypeError(`expected version 4 or 6, got ${String(version)}`);
  const found = isIP(text);
  return version === undefined ? found !== 0 : found === version;
}
