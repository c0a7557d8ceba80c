/**
 * Brings an absolute URL into a normal form so that equal addresses compare equal: scheme and host in lower case, no default port, no `.` and `..`, no empty
 * query, no hash, no slash at the end of a path, parameters sorted by name.
 * @throws TypeError when `url` is not a string
 * @throws RangeError when it is not an absolute URL
 */
export function normalizeUrl(url: string): string {
  if (typeof url !== 'string') throw new TypeError(`expected a string, got ${typeof url}`);
  if (!URL.canParse(url)) throw new RangeError(`expected an absolute URL, got ${JSON.stringify(url)}`);
  const parsed = new URL(url);
  parsed.hash = '';
  parsed.searchParams.sort();
  const query = parsed.search;
  parsed.search = '';
  return parsed.href.replace(/(?<!\/)\/$/, '') + query;
}
