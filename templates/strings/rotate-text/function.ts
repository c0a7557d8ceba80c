const COUNT = 1;

/**
 * A text with its first `count` characters (Unicode code points) moved to the end; negative numbers move the last ones to the front.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when `count` is not an integer
 */
export function rotateText(text: string, count: number = COUNT): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(count)) throw new RangeError(`expected an integer, got ${String(count)}`);
  const characters = [...text];
  const at = count % characters.length;
  return [...characters.slice(at), ...characters.slice(0, at)].join('');
}
