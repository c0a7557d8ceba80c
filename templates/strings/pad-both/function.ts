const LENGTH = 10;
const FILLER = ' ';

/**
 * Puts fillers before and behind a text until it has `length` characters (code points), one more behind it where the number is odd; the last filler of
 * each side may be cut. Longer texts stay as they are.
 * @throws TypeError when `text` or `filler` is not a string, or `length` is not an integer from 0
 */
export function padBoth(text: string, length: number = LENGTH, filler: string = FILLER): string {
  if (typeof text !== 'string' || typeof filler !== 'string') throw new TypeError(`expected strings as text and filler, got ${typeof text} and ${typeof filler}`);
  if (!Number.isInteger(length) || length < 0) throw new TypeError(`expected a length from 0, got ${String(length)}`);
  const missing = Math.max(length - [...text].length, 0);
  const left = Math.floor(missing / 2);
  return fill(filler, left) + text + fill(filler, missing - left);
}

function fill(filler: string, count: number): string {
  return [...filler.repeat(count)].slice(0, count).join('');
}
