/**
 * Checks whether a text is `0x` and 40 hexadecimal digits of any case. The checksum that may be hidden in the case is not checked.
 * @throws TypeError when `text` is not a string
 */
export function isEthereumAddress(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^0x[\da-f]{40}$/i.test(text) && text.startsWith('0x');
}
