/**
 * Takes an absolute URL apart: protocol without its colon, host name, port (undefined where it is the usual one), path, decoded query and hash without its sign.
 * @throws TypeError when `url` is not an absolute URL
 */
export function parseUrl(url: string): { protocol: string; host: string; port: number | undefined; path: string; query: Record<string, string>; hash: string } {
  if (typeof url !== 'string' || !URL.canParse(url)) throw new TypeError(`expected an absolute URL, got ${JSON.stringify(url)}`);
  const { protocol, hostname, port, pathname, searchParams, hash } = new URL(url);
  return { protocol: protocol.slice(0, -1), host: hostname, port: port === '' ? undefined : Number(port), path: pathname, query: Object.fromEntries(searchParams), hash: hash.slice(1) };
}
