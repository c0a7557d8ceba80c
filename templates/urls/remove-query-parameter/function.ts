/**
 * Removes a query parameter from an absolute URL, wherever it occurs; without any left the `?` goes too. Everything else stays, apart from the
 * URL standard's normal form.
 * @throws TypeError when `url` is not an absolute URL or `name` is not a string
 */
export function removeQueryParameter(url: string, name: string): string {
  if (typeof url !== 'string' || !URL.canParse(url)) throw new TypeError(`expected an absolute URL, got ${JSON.stringify(url)}`);
  if (typeof name !== 'string') throw new TypeError(`expected a string as name, got ${typeof name}`);
  const parsed = new URL(url);
  parsed.searchParams.delete(name);
  return parsed.href;
}
