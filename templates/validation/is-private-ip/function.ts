import { BlockList, isIP } from 'node:net';

const PRIVATE = new BlockList();
for (const [network, prefix] of [['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) PRIVATE.addSubnet(network, prefix, 'ipv4');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/**
 * Checks whether a text is a private IP address: 10/8, 172.16/12 and 192.168/16 (RFC 1918), also mapped into IPv6, and fc00::/7 (RFC 4193). Loopback and
 * link-local addresses are not private in this sense. Texts that are no addresses are not either.
 * @throws TypeError when `text` is not a string
 */
export function isPrivateIp(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const version = isIP(text);
  return version !== 0 && PRIVATE.check(text, version === 4 ? 'ipv4' : 'ipv6');
}
