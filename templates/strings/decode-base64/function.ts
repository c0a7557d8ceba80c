/**
 * Text in UTF-8 from Base64 or base64url (RFC 4648 sections 4 and 5), with or without padding.
 * @throws TypeError when `code` is not a string or the bytes are not UTF-8
 * @throws SyntaxError when it is not Base64
 */
export function decodeBase64(code: string): string {
  if (typeof code !== 'string') throw new TypeError(`expected a string, got ${typeof code}`);
  const isPadded = code.endsWith('=');
  const digits = code.replace(/={1,2}$/, '');
  const isComplete = isPadded ? code.length % 4 === 0 : digits.length % 4 !== 1;
  if (!isComplete || !/^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)$/.test(digits)) throw new SyntaxError('expected Base64');
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(digits, 'base64'));
}
