import { createHash, timingSafeEqual as equalBytes } from 'node:crypto';

/**
 * Whether two secrets are the same. Their SHA-256 digests are compared in constant time, so that the time tells neither where they differ
 * nor whether their lengths do.
 * @throws TypeError when an argument is not a string
 */
export function timingSafeEqual(a: string, b: string): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') throw new TypeError(`expected two strings, got ${typeof a} and ${typeof b}`);
  return equalBytes(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf16le').digest();
}
