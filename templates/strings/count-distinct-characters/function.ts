/**
 * How many different characters (Unicode code points) a text has; upper and lower case are the same. Spaces and signs count.
 * @throws TypeError when `text` is not a string
 */
export function countDistinctCharacters(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return new Set(text.toLowerCase()).size;
}
