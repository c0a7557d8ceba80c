/**
 * Checks whether a text is `true`, `false`, `0` or `1`.
 * @throws TypeError when `text` is not a string
 */
export function isBooleanString(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return ['true', 'false', '0', '1'].includes(text);
}
