import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
import { sha256 } from '../audit/audit-entry.ts';

/** How long a sign-in link can be redeemed. */
export const SIGN_IN_LINK_MS = 600_000;

/**
 * Makes a single-use sign-in link. The token stands behind the `#`, so that it reaches no server log;
 * only its SHA-256 is stored. Its last part is the name, for the page to show: a changed name makes another
 * token, which is no link.
 * @param baseUrl address of the console, without a final slash
 */
export async function createSignInLink(app: Pick<App, 'store' | 'clock'>, baseUrl: string, identity: string): Promise<string> {
  const token = `${randomBytes(32).toString('base64url')}.${encodeURIComponent(identity)}`;
  const expiresAt = new Date(app.clock.now().getTime() + SIGN_IN_LINK_MS).toISOString();
  await app.store.signIns.putLink({ tokenHash: sha256(token), identity, expiresAt });
  return `${baseUrl}/sign-in#${token}`;
}
