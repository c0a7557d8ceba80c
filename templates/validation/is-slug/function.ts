/**
 * Checks whether a text is a slug for URLs: lower-case letters a to z and digits, in groups joined by single hyphens.
 * @throws TypeError when `text` is not a string
 */
export function isSlug(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
