import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whose personal token this is. Every pair is compared, each in constant time.
 * @param personalTokens `NAME:SHA256` pairs, as configured
 * @returns the bare name; undefined when it is nobody's
 */
export function personalTokenOwner(token: string, personalTokens: readonly string[]): string | undefined {
  const digest = createHash('sha256').update(token).digest();
  let owner: string | undefined;
  for (const pair of personalTokens) {
    const [name, hash = ''] = pair.split(':');
    if (timingSafeEqual(digest, Buffer.from(hash, 'hex'))) owner = name;
  }
  return owner;
}
