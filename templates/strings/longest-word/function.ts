const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu;

/**
 * The longest word of a text, the first when there are several; an empty text when there is none. Letters are counted as code points in
 * composed form.
 * @throws TypeError when `text` is not a string
 */
export function longestWord(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const words = text.normalize('NFC').match(WORD) ?? [];
  return words.reduce((longest, word) => ([...word].length > [...longest].length ? word : longest), '');
}
