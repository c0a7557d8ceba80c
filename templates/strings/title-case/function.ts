const WORD = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu;

/**
 * Capitalises the first letter of every word and lower-cases the rest; everything between words stays as it is.
 * @throws TypeError when `text` is not a string
 */
export function titleCase(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(WORD, (word) => {
    const first = String.fromCodePoint(word.codePointAt(0) as number);
    return first.toUpperCase() + word.slice(first.length).toLowerCase();
  });
}
