const DATA_URI = /^data:(?:[a-z\d][a-z\d!#$&^_.+-]*\/[a-z\d][a-z\d!#$&^_.+-]*)?(?:;[a-z\d-]+=(?:[a-z\d!#$&^_.+%-]+|"[^"\n]*"))*(?:;(?:base64|utf8))?,[a-z\d!$&'()*+,;=\-._~:@/?%[\]]*$/i;

/**
 * Checks whether a text is a data URI (RFC 2397): `data:`, a media type with its parameters and `;base64` where they are given, a comma, and characters of URLs.
 * @throws TypeError when `text` is not a string
 */
export function isDataUri(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return DATA_URI.test(text);
}
