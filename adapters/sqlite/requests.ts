import type { RequestStore } from '../../src/ports.ts';
import type { StoredRequest } from '../../src/requests/stored-request.ts';
import { checkInteger, checkKey, checkLimit, encode } from '../../src/store/json.ts';
import { leaseEnd, requestOf, requestRow, type RequestRow } from '../../src/store/rows.ts';
import type { Database } from './database.ts';

export function createRequestStore(db: Database): RequestStore {
  const held = (requestId: string, fence: number) => ({ requestId: checkKey(requestId, 'requestId'), fence: checkInteger(fence, 'fence', 1) });
  return {
    async insert(request) {
      const row = requestRow(request);
      return db.run((sql) => {
        const inserted = sql.insert_requests.run({ ...row }).changes === 1;
        const stored = inserted ? row : sql.getRequest.get({ requestId: row.requestId });
        return { inserted, request: requestOf(stored as unknown as RequestRow) };
      });
    },

    async get(requestId) {
      const wanted = { requestId: checkKey(requestId, 'requestId') };
      return one(db.run((sql) => sql.getRequest.get(wanted)));
    },

    async accept(requestId) {
      const wanted = { requestId: checkKey(requestId, 'requestId') };
      return db.run((sql) => sql.accept.run(wanted).changes === 1);
    },

    async cancel(requestId, now) {
      const wanted = { requestId: checkKey(requestId, 'requestId'), now: checkKey(now, 'now') };
      return db.run((sql) => sql.cancel.run(wanted).changes === 1);
    },

    async claim(requestId, owner, now, leaseMs) {
      const claim = { requestId: checkKey(requestId, 'requestId'), owner: checkKey(owner, 'owner'), now: checkKey(now, 'now'), expiresAt: leaseEnd(now, leaseMs) };
      return one(db.run((sql) => sql.claim.get(claim)));
    },

    async renew(requestId, fence, expiresAt, progress) {
      const renewal = { ...held(requestId, fence), expiresAt: checkKey(expiresAt, 'expiresAt'), progress: progress === undefined ? null : encode(progress) };
      return db.run((sql) => sql.renew.run(renewal).changes === 1);
    },

    async release(requestId, fence) {
      const wanted = held(requestId, fence);
      db.run((sql) => sql.release.run(wanted));
    },

    async finish(requestId, fence, outcome, now) {
      const end = { ...held(requestId, fence), outcome: encode(outcome), now: checkKey(now, 'now') };
      return db.run((sql) => sql.finish.run(end).changes === 1);
    },

    async claimable(now, limit) {
      const wanted = { now: checkKey(now, 'now'), limit: checkLimit(limit) };
      return many(db.run((sql) => sql.claimable.all(wanted)));
    },

    async abandoned(before, limit) {
      const wanted = { before: checkKey(before, 'before'), limit: checkLimit(limit) };
      return many(db.run((sql) => sql.abandoned.all(wanted)));
    },

    async countAhead(command, receivedAt) {
      const wanted = { command: checkKey(command, 'command'), receivedAt: checkKey(receivedAt, 'receivedAt') };
      return count(db.run((sql) => sql.countAhead.get(wanted)));
    },

    async countByActor(actorId, since) {
      const wanted = { actorId: checkKey(actorId, 'actorId'), since: checkKey(since, 'since') };
      return count(db.run((sql) => sql.countByActor.get(wanted)));
    },

    async forArtifact(artifactId, limit) {
      const wanted = { artifactId: checkKey(artifactId, 'artifactId'), limit: checkLimit(limit) };
      return many(db.run((sql) => sql.forArtifact.all(wanted)));
    },

    async countPending() {
      return count(db.run((sql) => sql.countPending.get()));
    },
  };
}

function one(row: unknown): StoredRequest | undefined {
  return row === undefined ? undefined : requestOf(row as RequestRow);
}

function many(rows: unknown): StoredRequest[] {
  return (rows as RequestRow[]).map(requestOf);
}

function count(row: unknown): number {
  return (row as { count: number }).count;
}
