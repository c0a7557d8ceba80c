const REPLACEMENT = '_';

/**
 * A text with every white space character replaced by `replacement`, also each of several in a row.
 * @throws TypeError when an argument is not a string
 */
export function replaceSpaces(text: string, replacement: string = REPLACEMENT): string {
  if (typeof text !== 'string' || typeof replacement !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof replacement}`);
  return text.replaceAll(/\s/g, () => replacement);
}
