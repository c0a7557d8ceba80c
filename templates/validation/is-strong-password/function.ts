const MIN_LENGTH = 8;

/**
 * Checks whether a password has a minimum number of characters and at least one lower-case letter, one upper-case
 * letter, one digit and one other character (space included). Length counts characters, not UTF-16 units.
 * @param minLength smallest number of characters
 * @throws TypeError when an argument has the wrong type
 */
export function isStrongPassword(password: string, minLength: number = MIN_LENGTH): boolean {
  if (typeof password !== 'string') throw new TypeError(`expected a string, got ${typeof password}`);
  if (!Number.isInteger(minLength)) throw new TypeError(`expected an integer as minimum length, got ${String(minLength)}`);
  if ([...password].length < minLength) return false;
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{M}\p{N}]/u].every((kind) => kind.test(password));
}
