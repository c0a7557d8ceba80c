import type { SignInStore } from '../../src/ports.ts';
import { checkKey, decode, encode } from '../../src/store/json.ts';
import type { Database } from './database.ts';

export function createSignInStore(db: Database): SignInStore {
  return {
    async putLink({ tokenHash, identity, expiresAt }) {
      const link = { tokenHash: checkKey(tokenHash, 'tokenHash'), identity: checkKey(identity, 'identity'), expiresAt: checkKey(expiresAt, 'expiresAt') };
      await db.run(({ signInLinks }) => signInLinks.replaceOne({ _id: link.tokenHash }, link, { upsert: true }));
    },

    async redeemLink(tokenHash, now) {
      const unused = { _id: checkKey(tokenHash, 'tokenHash'), expiresAt: { $gt: checkKey(now, 'now') } };
      return db.run(async ({ signInLinks, sessions }) => {
        const used = await signInLinks.findOneAndDelete(unused);
        // Signing in is rare: a good moment to forget what has expired.
        await signInLinks.deleteMany({ expiresAt: { $lte: now } });
        await sessions.deleteMany({ expiresAt: { $lte: now } });
        return used?.identity;
      });
    },

    async putSession({ tokenHash, identities, expiresAt }) {
      const session = { tokenHash: checkKey(tokenHash, 'tokenHash'), identities: encode(identities), expiresAt: checkKey(expiresAt, 'expiresAt') };
      await db.run(({ sessions }) => sessions.replaceOne({ _id: session.tokenHash }, session, { upsert: true }));
    },

    async getSession(tokenHash, now) {
      const wanted = { _id: checkKey(tokenHash, 'tokenHash'), expiresAt: { $gt: checkKey(now, 'now') } };
      const found = await db.run(({ sessions }) => sessions.findOne(wanted));
      return found === null ? undefined : { identities: decode<string[]>(found.identities, 'sessions'), expiresAt: found.expiresAt };
    },

    async deleteSession(tokenHash) {
      const _id = checkKey(tokenHash, 'tokenHash');
      await db.run(({ sessions }) => sessions.deleteOne({ _id }));
    },
  };
}
