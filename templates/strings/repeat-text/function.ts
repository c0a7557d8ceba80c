/**
 * A text so many times in a row.
 * @throws TypeError when `text` is not a string or `times` is not an integer from 0
 */
export function repeatText(text: string, times: number): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(times) || times < 0) throw new TypeError(`expected a count from 0, got ${String(times)}`);
  return text.repeat(times);
}
