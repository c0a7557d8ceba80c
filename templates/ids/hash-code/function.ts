/**
 * FNV-1a hash (Fowler, Noll, Vo) with 32 bits of a text in UTF-8: an integer from 0 to 4,294,967,295. Not for security.
 * @throws TypeError when `text` is not a string
 */
export function hashCode(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
