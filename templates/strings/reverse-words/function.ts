/**
 * The words of a text in reverse order, joined by single spaces. Words are runs of characters without white space.
 * @throws TypeError when `text` is not a string
 */
export function reverseWords(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return (text.match(/\S+/g) ?? []).toReversed().join(' ');
}
