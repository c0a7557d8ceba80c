/**
 * A text without the characters that are not printable ASCII (space to tilde); tabs and line breaks go as well.
 * @throws TypeError when `text` is not a string
 */
export function removeNonAscii(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(/[^ -~]/g, '');
}
