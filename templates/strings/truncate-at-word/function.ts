const MAX_LENGTH = 30;
const OMISSION = '...';

/**
 * Shortens a text to at most `maxLength` characters (code points), the omission sign included, at the end of a word; punctuation and spaces before the sign
 * go. A first word that is too long is cut.
 * @throws TypeError when an argument has the wrong type
 */
export function truncateAtWord(text: string, maxLength: number = MAX_LENGTH, omission: string = OMISSION): string {
  if (typeof text !== 'string' || typeof omission !== 'string') throw new TypeError(`expected strings, got ${typeof text} and ${typeof omission}`);
  if (!Number.isInteger(maxLength) || maxLength < 0) throw new TypeError(`expected a whole number from 0 as maximum length, got ${String(maxLength)}`);
  const [characters, sign] = [[...text], [...omission].slice(0, maxLength)];
  if (characters.length <= maxLength) return text;
  const room = maxLength - sign.length;
  const space = characters.slice(0, room + 1).findLastIndex((character) => /\s/.test(character));
  const words = characters.slice(0, Math.max(space, 0)).join('').replace(/[^\p{L}\p{M}\p{N}]$/u, '').trimEnd();
  return (words === '' ? characters.slice(0, room).join('') : words) + sign.join('');
}
