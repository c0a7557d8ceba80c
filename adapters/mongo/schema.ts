import type { Collection as MongoCollection, Db, IndexDescription } from 'mongodb';
import { SaraphinaError } from '../../src/errors.ts';
import type { Collection, CollectionRows } from '../../src/store/backup.ts';

export const SCHEMA_VERSION = 2;

/** A row under its key; an entry's key is `artifactId#sequence`, so it is unique even before there is any index. */
export type Document<C extends Collection> = CollectionRows[C] & { _id: string };
export type Collections = { readonly [C in Collection]: MongoCollection<Document<C>> };

interface SchemaDocument {
  _id: string;
  version: number;
}

/** Partial indexes hold only what their query looks for. */
const INDEXES: Partial<Record<Collection, IndexDescription[]>> = {
  entries: [
    { key: { artifactId: 1, sequence: 1 }, unique: true },
    { key: { projected: 1, artifactId: 1 }, partialFilterExpression: { projected: false } },
  ],
  artifacts: [
    { key: { updatedAt: 1, _id: 1 } },
    { key: { status: 1, updatedAt: 1, _id: 1 } },
    { key: { entryPoint: 1, deployedVersion: 1 }, partialFilterExpression: { status: 'deployed' } },
    { key: { status: 1, expiresAt: 1 }, partialFilterExpression: { status: 'awaiting_approval' } },
  ],
  requests: [
    { key: { status: 1, receivedAt: 1, _id: 1, leaseExpiresAt: 1 } },
    { key: { command: 1, status: 1, receivedAt: 1 } },
    { key: { actorId: 1, receivedAt: 1 } },
    { key: { artifactId: 1, receivedAt: 1, _id: 1 } },
  ],
  predictions: [{ key: { createdAt: 1, _id: 1 } }, { key: { domain: 1, createdAt: 1, _id: 1 } }],
  signInLinks: [{ key: { expiresAt: 1 } }],
  sessions: [{ key: { expiresAt: 1 } }],
  documents: [
    { key: { kind: 1, dueAt: 1, _id: 1 }, partialFilterExpression: { dueAt: { $gt: '' } } },
    { key: { kind: 1, about: 1, _id: 1 } },
  ],
};

export function collectionsOf(db: Db): Collections {
  return {
    requests: db.collection('requests'),
    artifacts: db.collection('artifacts'),
    entries: db.collection('entries'),
    executions: db.collection('executions'),
    predictions: db.collection('predictions'),
    signInLinks: db.collection('signInLinks'),
    sessions: db.collection('sessions'),
    documents: db.collection('documents'),
  };
}

/**
 * Checks the version of the data and makes the indexes that are missing; safe to run in several processes at once.
 * @param where address of the database for messages
 */
export async function prepareSchema(db: Db, where: string): Promise<void> {
  const meta = db.collection<SchemaDocument>('meta');
  const found: { version: unknown } | null = await meta.findOne({ _id: 'schema' });
  if (found !== null && !Number.isSafeInteger(found.version)) {
    throw new SaraphinaError('STORE_CORRUPT', `the database ${where} is damaged: its schema version is not a number. Nothing was changed. Use another database, or restore a backup into an empty one.`);
  }
  const version = Number(found?.version ?? 0);
  if (version > SCHEMA_VERSION) {
    throw new SaraphinaError(
      'STORE_NEWER',
      `the database ${where} was written by a newer version of this program (schema ${version}, this version knows ${SCHEMA_VERSION}). Nothing was changed. Update the program, or name another database in MONGODB_URL.`,
      { found: version, known: SCHEMA_VERSION },
    );
  }
  for (const [name, indexes] of Object.entries(INDEXES)) await db.collection(name).createIndexes(indexes);
  // Collections and indexes are made when missing, so an earlier version needs nothing but its new number.
  if (version < SCHEMA_VERSION) await meta.updateOne({ _id: 'schema' }, { $max: { version: SCHEMA_VERSION } }, { upsert: true });
}
