import { personalTokenOwner } from '../../src/approval/personal-token.ts';
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
 * Whose personal token this is, as a console identity `web:NAME`.
 * @returns undefined when it is nobody's
 */
export function tokenIdentity(rules: IdentityRules, token: string): string | undefined {
  const owner = personalTokenOwner(token, rules.personalTokens);
  return owner === undefined ? undefined : `web:${owner}`;
}

/** @param languages value of `Accept-Language`, best first */
export function actorOf(identity: string, languages?: string): Actor {
  const [locale] = /^[a-z]{2,3}(?:-\w{2,8})?/i.exec(languages ?? '') ?? [];
  return { id: identity, displayName: identity.replace(/^[a-z]+:/, ''), asserted: false, ...(locale === undefined ? {} : { locale }) };
}
