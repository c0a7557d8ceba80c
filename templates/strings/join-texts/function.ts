const SEPARATOR = '';

/**
 * Joins the texts of an array, with a separator between every two.
 * @throws TypeError when `texts` is not an array of strings or `separator` is not a string
 */
export function joinTexts(texts: readonly string[], separator: string = SEPARATOR): string {
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string')) throw new TypeError('expected an array of strings');
  if (typeof separator !== 'string') throw new TypeError(`expected a separator as a string, got ${typeof separator}`);
  return texts.join(separator);
}
