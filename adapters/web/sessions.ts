import { randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sha256 } from '../../src/audit/audit-entry.ts';
import type { Clock, SignInStore } from '../../src/ports.ts';
import type { Session, WebContext } from './context.ts';
import { isKnownIdentity, type IdentityRules } from './identities.ts';

export const SESSION_COOKIE = 'saraphina_session';
const SESSION_LIFETIME_MS = 12 * 3_600_000;

export interface SessionOptions {
  signIns: SignInStore;
  clock: Clock;
  rules: IdentityRules;
  /** The console is reached over https. */
  secure: boolean;
  /** Told when a session stops being valid. */
  onEnd(tokenHash: string): void;
}

export interface Sessions {
  /** The session of this request's cookie; undefined when there is none or nobody in it may still sign in. */
  read(c: WebContext): Promise<Session | undefined>;
  /** Whether a session still holds this identity. */
  holds(tokenHash: string, identity: string): Promise<boolean>;
  /** Adds an identity under a new session id; the old id stops working. */
  add(c: WebContext, identity: string): Promise<string[]>;
  end(c: WebContext): Promise<void>;
}

export function createSessions({ signIns, clock, rules, secure, onEnd }: SessionOptions): Sessions {
  const cookie = { httpOnly: true, sameSite: 'Strict', path: '/', secure } as const;

  async function find(tokenHash: string): Promise<Session | undefined> {
    const stored = await signIns.getSession(tokenHash, clock.now().toISOString());
    const identities = stored?.identities.filter((identity) => isKnownIdentity(rules, identity)) ?? [];
    return identities.length === 0 ? undefined : { tokenHash, identities };
  }

  async function read(c: WebContext): Promise<Session | undefined> {
    const token = getCookie(c, SESSION_COOKIE);
    return token !== undefined && /^[\w-]{43}$/.test(token) ? find(sha256(token)) : undefined;
  }

  async function forget(session: Session | undefined): Promise<void> {
    if (!session) return;
    await signIns.deleteSession(session.tokenHash);
    onEnd(session.tokenHash);
  }

  return {
    read,
    holds: async (tokenHash, identity) => (await find(tokenHash))?.identities.includes(identity) ?? false,
    async add(c, identity) {
      const before = await read(c);
      const token = randomBytes(32).toString('base64url');
      const identities = [...new Set([...(before?.identities ?? []), identity])];
      const expiresAt = new Date(clock.now().getTime() + SESSION_LIFETIME_MS).toISOString();
      await signIns.putSession({ tokenHash: sha256(token), identities, expiresAt });
      setCookie(c, SESSION_COOKIE, token, { ...cookie, maxAge: SESSION_LIFETIME_MS / 1000 });
      await forget(before);
      return identities;
    },
    async end(c) {
      await forget(await read(c));
      deleteCookie(c, SESSION_COOKIE, cookie);
    },
  };
}
