/**
 * Query string of a URL, absolute or relative, as it is written: what stands between the first `?` and the `#`; empty where there is none.
 * @throws TypeError when `url` is not a string
 */
export function getQueryString(url: string): string {
  if (typeof url !== 'string') throw new TypeError(`expected a string, got ${typeof url}`);
  const [beforeHash = ''] = url.split('#');
  const start = beforeHash.indexOf('?');
  return start < 0 ? '' : beforeHash.slice(start + 1);
}
