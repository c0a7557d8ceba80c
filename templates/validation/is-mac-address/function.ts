const SHAPE = /^(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})$/i;

/**
 * Checks whether a text is a MAC address of 48 bits: six pairs of hexadecimal digits joined by colons or by hyphens, or three groups of four
 * joined by dots.
 * @throws TypeError when `text` is not a string
 */
export function isMacAddress(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return SHAPE.test(text);
}
