const MIN_LENGTH = 3;
const MAX_LENGTH = 20;

/**
 * Checks whether a text can be a user name: ASCII letters, digits and underscores, beginning with a letter, of an allowed length.
 * @throws TypeError when `text` is not a string
 */
export function isUsername(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.length >= MIN_LENGTH && text.length <= MAX_LENGTH && /^[a-z][a-z0-9_]*$/i.test(text);
}
