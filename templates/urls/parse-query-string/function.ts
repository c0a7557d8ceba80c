/**
 * Reads the query string of a URL, or one on its own with or without `?`, by the rules of the URL standard.
 * Names that occur several times have an array of values. The result has no prototype, so a name such as `__proto__` is safe.
 * @throws TypeError when `text` is not a string
 */
export function parseQueryString(text: string): Record<string, string | string[]> {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [beforeHash = ''] = text.split('#');
  const result: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(beforeHash.slice(beforeHash.indexOf('?') + 1))) {
    const old = result[name];
    result[name] = old === undefined ? value : [old, value].flat();
  }
  return result;
}
