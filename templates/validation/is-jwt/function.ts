const PART = /^[A-Za-z0-9_-]+$/;

/**
 * Checks whether a text has the shape of a signed JSON Web Token (RFC 7519): three parts in base64url, of which the first two are JSON objects and
 * the first names an algorithm. The signature is not verified.
 * @throws TypeError when `text` is not a string
 */
export function isJwt(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const parts = text.split('.');
  const [header, payload] = parts.map(readObject);
  return parts.length === 3 && parts.every((part) => PART.test(part)) && typeof header?.['alg'] === 'string' && payload !== undefined;
}

/** The JSON object that a part holds; `undefined` for anything else. */
function readObject(part: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
