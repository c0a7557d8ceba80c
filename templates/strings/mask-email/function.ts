/**
 * Keeps the first letter and the domain of an e-mail address and puts three asterisks between them. An address with a single
 * letter before the @ shows none of it.
 * @throws TypeError when `email` is not a string with text on both sides of its last @
 */
export function maskEmail(email: string): string {
  if (typeof email !== 'string') throw new TypeError(`expected a string, got ${typeof email}`);
  const at = email.lastIndexOf('@');
  if (at < 1 || at === email.length - 1) throw new TypeError('expected an e-mail address with text on both sides of the @');
  const letters = [...email.slice(0, at)];
  const shown = letters.length > 1 ? letters[0] : '';
  return `${shown}***${email.slice(at)}`;
}
