const UNICODE = false;

/**
 * Checks whether a text consists of letters and digits only: A to Z in any case and 0 to 9, or those of all scripts. The empty text does not.
 * @param unicode accept letters, with their combining marks, and decimal digits of all scripts
 * @throws TypeError when `text` is not a string
 */
export function isAlphanumeric(text: string, unicode: boolean = UNICODE): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return (unicode ? /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*$/u : /^[A-Za-z0-9]+$/).test(text);
}
