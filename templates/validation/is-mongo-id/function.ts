/**
 * Checks whether a text is a MongoDB ObjectId: 24 hexadecimal digits.
 * @throws TypeError when `text` is not a string
 */
export function isMongoId(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return /^[0-9a-f]{24}$/i.test(text);
}
