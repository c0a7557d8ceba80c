/**
 * A text without the vowels a, e, i, o and u of either case; all other characters stay.
 * @throws TypeError when `text` is not a string
 */
export function removeVowels(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(/[aeiou]/gi, '');
}
