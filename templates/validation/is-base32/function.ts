/**
 * Checks whether a text is Base32 (RFC 4648): groups of 8 of A to Z and 2 to 7, the last one filled up with 1, 3, 4 or 6 equals signs.
 * @throws TypeError when `text` is not a string
 */
export function isBase32(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text !== '' && /^(?:[A-Z2-7]{8})*(?:[A-Z2-7]{2}={6}|[A-Z2-7]{4}={4}|[A-Z2-7]{5}={3}|[A-Z2-7]{7}=)?$/.test(text);
}
