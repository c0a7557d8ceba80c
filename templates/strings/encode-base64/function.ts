const ALPHABET = 'base64';

/**
 * Base64 (RFC 4648 section 4, with padding) of a text in UTF-8 or of bytes.
 * @throws TypeError when `data` is neither a string nor a Uint8Array
 */
export function encodeBase64(data: string | Uint8Array): string {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) throw new TypeError(`expected a string or bytes, got ${typeof data}`);
  return Buffer.from(data as string).toString(ALPHABET);
}
