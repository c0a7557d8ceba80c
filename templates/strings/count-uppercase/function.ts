/**
 * How many capital letters a text has, of all scripts.
 * @throws TypeError when `text` is not a string
 */
export function countUppercase(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return [...text.matchAll(/\p{Lu}/gu)].length;
}
