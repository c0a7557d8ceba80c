const KEEP_WWW = true;

/**
 * Host name of a URL, in lower case and ASCII (`xn--…`); without a scheme `https://` is assumed. No port, no user.
 * @param keepWww false drops a leading `www.`
 * @throws TypeError when `url` is not a string
 * @throws RangeError when it has no host name
 */
export function getHostname(url: string, keepWww: boolean = KEEP_WWW): string {
  if (typeof url !== 'string') throw new TypeError(`expected a string, got ${typeof url}`);
  const text = url.trim();
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const hostname = URL.canParse(absolute) ? new URL(absolute).hostname : '';
  if (hostname === '') throw new RangeError(`expected a URL with a host name, got ${JSON.stringify(url)}`);
  return keepWww ? hostname : hostname.replace(/^www\./, '');
}
