/** The same wherever the function runs. */
const collator = new Intl.Collator('en');

/**
 * The characters (Unicode code points) of a text in alphabetical order, capitals with their small letters.
 * @throws TypeError when `text` is not a string
 */
export function sortCharacters(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return [...text].sort(collator.compare).join('');
}
