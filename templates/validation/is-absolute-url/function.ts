/**
 * Checks whether a URL is absolute: it begins with a scheme such as `https:` or `mailto:`. A drive such as `C:\` is no scheme, and `//example.com` is relative to one.
 * @throws TypeError when `text` is not a string
 */
export function isAbsoluteUrl(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[a-z][a-z\d+.-]*:(?!\\)/i.test(text);
}
