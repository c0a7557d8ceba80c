/**
 * A URL, absolute or relative, with only those query parameters whose decoded names are among `names`, in their order; without any left the `?` goes too.
 * Everything else stays as it is written.
 * @throws TypeError when `url` is not a string or `names` is not an array of strings
 */
export function pickQueryParameters(url: string, names: readonly string[]): string {
  if (typeof url !== 'string') throw new TypeError(`expected a string, got ${typeof url}`);
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string')) throw new TypeError('expected an array of names as strings');
  const hashAt = url.indexOf('#');
  const [address, hash] = hashAt < 0 ? [url, ''] : [url.slice(0, hashAt), url.slice(hashAt)];
  const queryAt = address.indexOf('?');
  if (queryAt < 0) return url;
  const kept = address.slice(queryAt + 1).split('&').filter((pair) => names.includes(nameOf(pair)));
  return `${address.slice(0, queryAt)}${kept.length > 0 ? '?' : ''}${kept.join('&')}${hash}`;
}

function nameOf(pair: string): string | undefined {
  return [...new URLSearchParams(pair).keys()][0];
}
