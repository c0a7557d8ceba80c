const ALGORITHM: string = 'sha256';
/** Hexadecimal digits of each digest. */
const LENGTHS: Record<string, number> = { crc32: 8, md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 };

/**
 * Checks whether a text has the form of a hash in hexadecimal digits of any case; which text it belongs to can't be told.
 * @param algorithm crc32, md5, sha1, sha224, sha256, sha384 or sha512
 * @throws TypeError when `text` is not a string
 * @throws RangeError for another algorithm
 */
export function isHash(text: string, algorithm: string = ALGORITHM): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Object.hasOwn(LENGTHS, algorithm)) throw new RangeError(`expected one of ${Object.keys(LENGTHS).join(', ')}, got ${String(algorithm)}`);
  return text.length === LENGTHS[algorithm] && /^[0-9a-f]+$/i.test(text);
}
