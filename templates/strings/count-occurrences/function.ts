/**
 * Counts how often a text contains another one, from left to right without overlaps. An empty `part` occurs 0 times.
 * @throws TypeError when an argument is not a string
 */
export function countOccurrences(text: string, part: string): number {
  if (typeof text !== 'string' || typeof part !== 'string') throw new TypeError(`expected two strings, got ${typeof text} and ${typeof part}`);
  return part === '' ? 0 : text.split(part).length - 1;
}
