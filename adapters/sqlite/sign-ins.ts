import type { SignInStore } from '../../src/ports.ts';
import { checkKey, decode, encode } from '../../src/store/json.ts';
import type { Database } from './database.ts';

export function createSignInStore(db: Database): SignInStore {
  return {
    async putLink({ tokenHash, identity, expiresAt }) {
      const link = { tokenHash: checkKey(tokenHash, 'tokenHash'), identity: checkKey(identity, 'identity'), expiresAt: checkKey(expiresAt, 'expiresAt') };
      db.run((sql) => sql.insert_signInLinks.run(link));
    },

    async redeemLink(tokenHash, now) {
      const wanted = { tokenHash: checkKey(tokenHash, 'tokenHash'), now: checkKey(now, 'now') };
      return db.transaction((sql) => {
        const used = sql.redeemLink.get(wanted) as { identity: string } | undefined;
        // Signing in is rare: a good moment to forget what has expired.
        sql.purgeLinks.run({ now: wanted.now });
        sql.purgeSessions.run({ now: wanted.now });
        return used?.identity;
      });
    },

    async putSession({ tokenHash, identities, expiresAt }) {
      const session = { tokenHash: checkKey(tokenHash, 'tokenHash'), identities: encode(identities), expiresAt: checkKey(expiresAt, 'expiresAt') };
      db.run((sql) => sql.insert_sessions.run(session));
    },

    async getSession(tokenHash, now) {
      const wanted = { tokenHash: checkKey(tokenHash, 'tokenHash'), now: checkKey(now, 'now') };
      const found = db.run((sql) => sql.getSession.get(wanted)) as { identities: string; expiresAt: string } | undefined;
      return found && { identities: decode<string[]>(found.identities, 'sessions'), expiresAt: found.expiresAt };
    },

    async deleteSession(tokenHash) {
      const wanted = { tokenHash: checkKey(tokenHash, 'tokenHash') };
      db.run((sql) => sql.deleteSession.run(wanted));
    },
  };
}
