const LAST = false;

/**
 * What stands before the first (or last) occurrence of `marker` in a text; the whole text where it does not occur.
 * @param last count the last occurrence instead of the first
 * @throws TypeError when an argument is not a string or `marker` is empty
 */
export function textBefore(text: string, marker: string, last: boolean = LAST): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (typeof marker !== 'string' || marker === '') throw new TypeError('expected a marker that is not empty');
  const at = last ? text.lastIndexOf(marker) : text.indexOf(marker);
  return at < 0 ? text : text.slice(0, at);
}
