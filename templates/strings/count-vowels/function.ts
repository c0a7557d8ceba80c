/**
 * Counts the letters a, e, i, o and u in a text, in either case, with or without accents.
 * @throws TypeError when `text` is not a string
 */
export function countVowels(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return (text.normalize('NFD').match(/[aeiou]/gi) ?? []).length;
}
