const COUNT = 1;

/**
 * The first characters (Unicode code points) of a text, the whole text where it has no more.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when `count` is not an integer from 0
 */
export function firstCharacters(text: string, count: number = COUNT): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`expected an integer from 0, got ${String(count)}`);
  return [...text].slice(0, count).join('');
}
