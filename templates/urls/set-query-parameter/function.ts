/**
 * Sets a query parameter of an absolute URL: replaces it where it occurs, adds it otherwise. Everything else stays, apart from the URL standard's normal form.
 * @throws TypeError when `url` is not an absolute URL or another argument is not a text (numbers and booleans are taken as value)
 */
export function setQueryParameter(url: string, name: string, value: string | number | boolean): string {
  if (typeof url !== 'string' || !URL.canParse(url)) throw new TypeError(`expected an absolute URL, got ${JSON.stringify(url)}`);
  if (typeof name !== 'string') throw new TypeError(`expected a string as name, got ${typeof name}`);
  if (!['string', 'number', 'boolean'].includes(typeof value)) throw new TypeError(`expected a text, number or boolean as value, got ${typeof value}`);
  const parsed = new URL(url);
  parsed.searchParams.set(name, String(value));
  return parsed.href;
}
