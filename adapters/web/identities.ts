import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../src/requests/stored-request.ts';

/** Who may hold a session of this console at present. */
export interface IdentityRules {
  /** Bare local names sign in by link: only on loopback, where whoever makes a link owns the data folder. */
  allowLocalNames: boolean;
  /** Local names worth mentioning; any other may sign in as well. */
  localIdentities: readonly string[];
  /** `NAME:SHA256` pairs. */
  personalTokens: readonly string[];
}

/** A session outlives a change of configuration, so every identity in it is checked again when it is used. */
export function isKnownIdentity(rules: IdentityRules, identity: string): boolean {
  if (/^(?:slack|discord):/.test(identity)) return true;
  if (!identity.startsWith('web:')) return rules.allowLocalNames && /^[\w.@-]{1,64}$/.test(identity);
  return rules.personalTokens.some((pair) => pair.split(':')[0] === identity.slice('web:'.length));
}

/**
 * Whose personal token this is, as a console identity `web:NAME`. Compares every pair, each in constant time.
 * @returns undefined when it is nobody's
 */
export function tokenIdentity(rules: IdentityRules, token: string): string | undefined {
  const digest = createHash('sha256').update(token).digest();
  let owner: string | undefined;
  for (const pair of rules.personalTokens) {
    const [name, hash = ''] = pair.split(':');
    const expected = Buffer.from(hash, 'hex');
    if (expected.length === digest.length && timingSafeEqual(digest, expected)) owner = `web:${name}`;
  }
  return owner;
}

export function actorOf(identity: string): Actor {
  return { id: identity, displayName: identity.replace(/^[a-z]+:/, ''), asserted: false };
}
