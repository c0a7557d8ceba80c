const EXACT = false;

/**
 * Checks whether a text reads the same in both directions. A text without characters does.
 * @param exact compare every character; otherwise case, spaces and punctuation do not matter
 * @throws TypeError when an argument has the wrong type
 */
export function isPalindrome(text: string, exact: boolean = EXACT): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (typeof exact !== 'boolean') throw new TypeError(`expected true or false for exact, got ${typeof exact}`);
  const composed = text.normalize('NFC');
  const characters = [...(exact ? composed : composed.toLowerCase().replaceAll(/[\s\p{P}]/gu, ''))];
  return characters.every((character, index) => character === characters[characters.length - 1 - index]);
}
