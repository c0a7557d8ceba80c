/**
 * Checks whether a text is a hexadecimal number: digits 0-9 and a-f in any case, with or without `0x`.
 * @throws TypeError when `text` is not a string
 */
export function isHexadecimal(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^(?:0x)?[0-9a-f]+$/i.test(text);
}
