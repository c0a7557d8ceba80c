const URL_SAFE = false;
const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const URL_ALPHABET = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?$/;

/**
 * Checks whether a text is Base64 of RFC 4648: with padding, or base64url, whose padding may be left out. The empty text is, as it stands for no bytes.
 * @param urlSafe `-` and `_` instead of `+` and `/`
 * @throws TypeError when `text` is not a string
 */
export function isBase64(text: string, urlSafe: boolean = URL_SAFE): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return (urlSafe ? URL_ALPHABET : STANDARD).test(text);
}
