/**
 * The text between the first `start` and the first `end` behind it; undefined when one of them is missing.
 * @throws TypeError when an argument is not a string or a delimiter is empty
 */
export function textBetween(text: string, start: string, end: string): string | undefined {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (typeof start !== 'string' || typeof end !== 'string' || start === '' || end === '') throw new TypeError('expected two delimiters that are not empty');
  const opening = text.indexOf(start);
  if (opening < 0) return undefined;
  const from = opening + start.length;
  const to = text.indexOf(end, from);
  return to < 0 ? undefined : text.slice(from, to);
}
