import { createHash } from 'node:crypto';

const ALGORITHM = 'sha512';
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha384', 'sha512'];

/**
 * Digest of a text in UTF-8 or of bytes as lower-case hexadecimal digits (RFC 1321, FIPS 180-4). MD5 and SHA-1 are no protection against
 * forgery, and none of these is for passwords.
 * @param algorithm md5, sha1, sha256, sha384 or sha512
 * @throws TypeError when `data` is neither a string nor a Uint8Array, or the algorithm is another one
 */
export function hashHex(data: string | Uint8Array, algorithm: string = ALGORITHM): string {
  if (typeof data !== 'string' && !(data instanceof Uint8Array)) throw new TypeError(`expected a string or bytes, got ${typeof data}`);
  if (!ALGORITHMS.includes(algorithm)) throw new TypeError(`expected ${ALGORITHMS.join(', ')} as algorithm, got ${String(algorithm)}`);
  return createHash(algorithm).update(data).digest('hex');
}
