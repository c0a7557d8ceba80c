const UNICODE = false;

/**
 * Checks whether a text consists of letters only: A to Z in any case, or letters of all scripts. The empty text does not.
 * @param unicode accept letters of all scripts, with their combining marks
 * @throws TypeError when `text` is not a string
 */
export function isAlpha(text: string, unicode: boolean = UNICODE): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return (unicode ? /^\p{L}[\p{L}\p{M}]*$/u : /^[A-Za-z]+$/).test(text);
}
