/**
 * Escapes `^ $ \ . * + ? ( ) [ ] { } |`, so that a regular expression made from the result matches the text itself.
 * @throws TypeError when `text` is not a string
 */
export function escapeRegExp(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
