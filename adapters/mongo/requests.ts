import type { UpdateFilter } from 'mongodb';
import type { RequestStore } from '../../src/ports.ts';
import { checkInteger, checkKey, checkLimit, encode } from '../../src/store/json.ts';
import { leaseEnd, requestOf, requestRow } from '../../src/store/rows.ts';
import { inserted, type Database } from './database.ts';
import type { Document } from './schema.ts';

const OLDEST_FIRST = { receivedAt: 1, _id: 1 } as const;
const NEWEST_FIRST = { receivedAt: -1, _id: -1 } as const;
const NO_LEASE = { leaseOwner: null, leaseExpiresAt: '' };

export function createRequestStore(db: Database): RequestStore {
  /** Changes the request only while the fence is ours. */
  const whileHeld = async (requestId: string, fence: number, $set: UpdateFilter<Document<'requests'>>['$set'] & object) => {
    const held = { _id: checkKey(requestId, 'requestId'), attempts: checkInteger(fence, 'fence', 1), status: 'pending', leaseOwner: { $ne: null } };
    return (await db.run(({ requests }) => requests.updateOne(held, { $set }))).matchedCount === 1;
  };

  return {
    async insert(request) {
      const row = requestRow(request);
      return db.run(async ({ requests }) => {
        if (await inserted(requests.insertOne({ _id: row.requestId, ...row }))) return { inserted: true, request: requestOf(row) };
        return { inserted: false, request: requestOf((await requests.findOne({ _id: row.requestId }))!) };
      });
    },

    async get(requestId) {
      const _id = checkKey(requestId, 'requestId');
      const found = await db.run(({ requests }) => requests.findOne({ _id }));
      return found === null ? undefined : requestOf(found);
    },

    async accept(requestId) {
      const received = { _id: checkKey(requestId, 'requestId'), status: 'received' };
      return (await db.run(({ requests }) => requests.updateOne(received, { $set: { status: 'pending' } }))).matchedCount === 1;
    },

    async cancel(requestId, now) {
      const finishedAt = checkKey(now, 'now');
      const idle = { _id: checkKey(requestId, 'requestId'), $or: [{ status: 'received' }, { status: 'pending', leaseExpiresAt: { $lte: finishedAt } }] };
      const change = { $set: { status: 'cancelled', finishedAt, ...NO_LEASE } };
      return (await db.run(({ requests }) => requests.updateOne(idle, change))).matchedCount === 1;
    },

    async claim(requestId, owner, now, leaseMs) {
      const free = { _id: checkKey(requestId, 'requestId'), status: 'pending', leaseExpiresAt: { $lte: checkKey(now, 'now') } };
      const change = { $set: { leaseOwner: checkKey(owner, 'owner'), leaseExpiresAt: leaseEnd(now, leaseMs) }, $inc: { attempts: 1 } };
      const claimed = await db.run(({ requests }) => requests.findOneAndUpdate(free, change, { returnDocument: 'after' }));
      return claimed === null ? undefined : requestOf(claimed);
    },

    async renew(requestId, fence, expiresAt, progress) {
      const leaseExpiresAt = checkKey(expiresAt, 'expiresAt');
      return whileHeld(requestId, fence, progress === undefined ? { leaseExpiresAt } : { leaseExpiresAt, progress: encode(progress) });
    },

    async release(requestId, fence) {
      await whileHeld(requestId, fence, NO_LEASE);
    },

    async finish(requestId, fence, outcome, now) {
      return whileHeld(requestId, fence, { status: 'done', outcome: encode(outcome), finishedAt: checkKey(now, 'now'), ...NO_LEASE });
    },

    async claimable(now, limit) {
      const free = { status: 'pending', leaseExpiresAt: { $lte: checkKey(now, 'now') } };
      const most = checkLimit(limit);
      return (await db.run(({ requests }) => requests.find(free).sort(OLDEST_FIRST).limit(most).toArray())).map(requestOf);
    },

    async abandoned(before, limit) {
      const wanted = { status: 'received', receivedAt: { $lt: checkKey(before, 'before') } };
      const most = checkLimit(limit);
      return (await db.run(({ requests }) => requests.find(wanted).sort(OLDEST_FIRST).limit(most).toArray())).map(requestOf);
    },

    async countAhead(command, receivedAt) {
      const wanted = { command: checkKey(command, 'command'), status: 'pending', receivedAt: { $lt: checkKey(receivedAt, 'receivedAt') } };
      return db.run(({ requests }) => requests.countDocuments(wanted));
    },

    async countByActor(actorId, since) {
      const wanted = { actorId: checkKey(actorId, 'actorId'), receivedAt: { $gte: checkKey(since, 'since') } };
      return db.run(({ requests }) => requests.countDocuments(wanted));
    },

    async forArtifact(artifactId, limit) {
      const wanted = { artifactId: checkKey(artifactId, 'artifactId') };
      const most = checkLimit(limit);
      return (await db.run(({ requests }) => requests.find(wanted).sort(NEWEST_FIRST).limit(most).toArray())).map(requestOf);
    },

    async countPending() {
      return db.run(({ requests }) => requests.countDocuments({ status: 'pending' }));
    },
  };
}
