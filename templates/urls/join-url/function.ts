/**
 * Joins a base URL and path segments with single slashes. Slashes at the end of the last segment and everything in the base stay; empty segments are left out.
 * Segments are not encoded and may hold a query or hash at the end.
 * @throws TypeError when an argument is not a string
 */
export function joinUrl(base: string, ...segments: string[]): string {
  for (const part of [base, ...segments]) {
    if (typeof part !== 'string') throw new TypeError(`expected strings, got ${typeof part}`);
  }
  return segments.filter((segment) => segment !== '').reduce((url, segment) => {
    const rest = segment.replace(/^\/+/, '');
    return /^[?#]/.test(rest) ? url + rest : `${withoutSlashes(url)}/${rest}`;
  }, base);
}

/** The text without slashes at its end, in linear time. */
function withoutSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}
