import { SaraphinaError } from '../../src/errors.ts';
import type { ArtifactStore } from '../../src/ports.ts';
import { checkInteger, checkKey, checkLimit } from '../../src/store/json.ts';
import { artifactOf, artifactRow, entryOf, entryRow } from '../../src/store/rows.ts';
import { inserted, type Database } from './database.ts';
import type { Collections } from './schema.ts';

const NEWEST_FIRST = { updatedAt: -1, _id: -1 } as const;
const AS_ARTIFACT = { artifactId: 1, body: 1 } as const;

export function createArtifactStore(db: Database): ArtifactStore {
  return {
    async append(entry) {
      const row = entryRow(entry);
      const document = { _id: `${row.artifactId}#${row.sequence}`, ...row, projected: false };
      if (await db.run(({ entries }) => inserted(entries.insertOne(document)))) return;
      const { artifactId, sequence } = row;
      throw new SaraphinaError('SEQUENCE_TAKEN', `${artifactId} already has an entry ${sequence}`, { artifactId, sequence });
    },

    async entries(artifactId, after = 0) {
      const wanted = { artifactId: checkKey(artifactId, 'artifactId'), sequence: { $gt: checkInteger(after, 'after', 0) } };
      return (await db.run(({ entries }) => entries.find(wanted).sort({ sequence: 1 }).toArray())).map(entryOf);
    },

    async get(artifactId) {
      const _id = checkKey(artifactId, 'artifactId');
      const found = await db.run(({ artifacts }) => artifacts.findOne({ _id }));
      return found === null ? undefined : artifactOf(found);
    },

    async saveProjection(artifact) {
      const row = artifactRow(artifact);
      const older = { _id: row.artifactId, version: { $lt: row.version } };
      await db.run(async ({ artifacts, entries }) => {
        // Where the stored one is as new, the upsert meets its key. Where two first saves meet, the newer may lose and tries again.
        if (!(await inserted(artifacts.replaceOne(older, row, { upsert: true })))) await artifacts.replaceOne(older, row);
        // After the projection: a crash in between leaves the artifact lagging, which heals.
        const folded = { artifactId: row.artifactId, projected: false, sequence: { $lte: row.version } };
        await entries.updateMany(folded, { $set: { projected: true } });
      });
    },

    async lagging(limit) {
      const most = checkLimit(limit);
      return db.run(({ entries }) =>
        ids(entries.aggregate<{ _id: string }>([{ $match: { projected: false } }, { $group: { _id: '$artifactId' } }, { $sort: { _id: 1 } }, { $limit: most }])),
      );
    },

    async list({ status, updatedAfter = '', limit = 50 }) {
      const changed = { updatedAt: { $gt: checkKey(updatedAfter, 'updatedAfter') } };
      const wanted = status === undefined ? changed : { status: checkKey(status, 'status'), ...changed };
      const most = checkLimit(limit, 500);
      const found = await db.run(({ artifacts }) => artifacts.find(wanted).project<{ artifactId: string; body: string }>(AS_ARTIFACT).sort(NEWEST_FIRST).limit(most).toArray());
      return found.map(artifactOf);
    },

    allIds: () => db.stream(allIds),

    async recentIds(limit) {
      const most = checkLimit(limit);
      return db.run(({ artifacts }) => ids(artifacts.find({ updatedAt: { $gt: '' } }).project<{ _id: string }>({ _id: 1 }).sort(NEWEST_FIRST).limit(most)));
    },

    async deployedAs(entryPoint) {
      const wanted = { status: 'deployed', entryPoint: checkKey(entryPoint, 'entryPoint') };
      const found = await db.run(({ artifacts }) => artifacts.find(wanted).sort({ deployedVersion: -1 }).limit(1).next());
      return found === null ? undefined : artifactOf(found);
    },

    async expired(now, limit) {
      const wanted = { status: 'awaiting_approval', expiresAt: { $lte: checkKey(now, 'now') } };
      const most = checkLimit(limit);
      return db.run(({ artifacts }) => ids(artifacts.find(wanted).project<{ _id: string }>({ _id: 1 }).sort({ expiresAt: 1 }).limit(most)));
    },

    async recordExecution(artifactId, ok) {
      const _id = checkKey(artifactId, 'artifactId');
      const update = { $inc: { executionCount: 1, errorCount: ok ? 0 : 1 }, $setOnInsert: { artifactId: _id } };
      const { executionCount, errorCount } = (await db.run(({ executions }) => executions.findOneAndUpdate({ _id }, update, { upsert: true, returnDocument: 'after' })))!;
      return { executionCount, errorCount };
    },

    async executions(artifactId) {
      const _id = checkKey(artifactId, 'artifactId');
      const found = await db.run(({ executions }) => executions.findOne({ _id }));
      return { executionCount: found?.executionCount ?? 0, errorCount: found?.errorCount ?? 0 };
    },
  };
}

async function ids(cursor: { toArray(): Promise<{ _id: string }[]> }): Promise<string[]> {
  return (await cursor.toArray()).map(({ _id }) => _id);
}

async function* allIds({ artifacts, entries }: Collections): AsyncGenerator<string> {
  const seen = new Set<string>();
  const sources = [
    artifacts.find({ _id: { $gt: '' } }).project<{ _id: string }>({ _id: 1 }),
    entries.aggregate<{ _id: string }>([{ $match: { artifactId: { $gt: '' } } }, { $sort: { artifactId: 1 } }, { $group: { _id: '$artifactId' } }]),
  ];
  for (const source of sources) {
    for await (const { _id } of source) {
      if (!seen.has(_id)) yield _id;
      seen.add(_id);
    }
  }
}
