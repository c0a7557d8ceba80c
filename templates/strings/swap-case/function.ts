/**
 * Turns upper-case letters into lower-case ones and the other way round.
 * @throws TypeError when `text` is not a string
 */
export function swapCase(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return Array.from(text, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())).join('');
}
