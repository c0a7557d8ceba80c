const LENGTH = 10;
const FILLER = ' ';

/**
 * Puts fillers behind a text until it has `length` characters (code points); the last filler may be cut. Longer texts stay as they are.
 * @throws TypeError when `text` or `filler` is not a string, or `length` is not an integer from 0
 */
export function padEnd(text: string, length: number = LENGTH, filler: string = FILLER): string {
  if (typeof text !== 'string' || typeof filler !== 'string') throw new TypeError(`expected strings as text and filler, got ${typeof text} and ${typeof filler}`);
  if (!Number.isInteger(length) || length < 0) throw new TypeError(`expected a length from 0, got ${String(length)}`);
  const missing = Math.max(length - [...text].length, 0);
  return text + [...filler.repeat(missing)].slice(0, missing).join('');
}
