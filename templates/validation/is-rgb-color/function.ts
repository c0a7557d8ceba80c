const BYTE = '(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5])';
const PERCENT = '(?:\\d|[1-9]\\d|100)%';
const COMMA = '\\s*,\\s*';
const CHANNELS = `(?:${BYTE}(?:${COMMA}${BYTE}){2}|${PERCENT}(?:${COMMA}${PERCENT}){2})`;
const COLOR = new RegExp(`^rgb(?:\\(\\s*${CHANNELS}|a\\(\\s*${CHANNELS}${COMMA}(?:0|1|0?\\.\\d+|1\\.0+))\\s*\\)$`, 'i');

/**
 * Checks whether a text is a CSS colour `rgb(r, g, b)` or `rgba(r, g, b, a)`: three whole numbers from 0 to 255 or three percentages, and an alpha value from 0 to 1.
 * @throws TypeError when `text` is not a string
 */
export function isRgbColor(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return COLOR.test(text);
}
