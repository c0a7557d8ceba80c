import type { Collection as MongoCollection } from 'mongodb';
import { SaraphinaError } from '../../src/errors.ts';
import type { BackupRecord } from '../../src/ports.ts';
import { COLLECTIONS, createRowReader, KEY_FIELD, notEmpty, recordOf, type Collection, type CollectionRows, type RestoredRow } from '../../src/store/backup.ts';
import type { Database } from './database.ts';
import { isDuplicateKey } from './errors.ts';
import type { Collections } from './schema.ts';

const BATCH = 100;

/** Reads while others may write; `COLLECTIONS` says why its order makes that safe. */
export async function* backup(db: Database): AsyncGenerator<BackupRecord> {
  for (const collection of COLLECTIONS) {
    for await (const row of db.stream((collections) => all(collections, collection))) yield recordOf(collection, row);
  }
}

/** All rows in the order of their keys, which keeps the entries of one artifact a chain without gaps. */
function all<C extends Collection>(collections: Collections, collection: C): AsyncIterable<CollectionRows[C]> {
  const source = collections[collection] as unknown as MongoCollection;
  const cursor = collection === 'entries' ? source.find({ artifactId: { $gt: '' } }).sort({ artifactId: 1, sequence: 1 }) : source.find({ _id: { $gt: '' as never } }).sort({ _id: 1 });
  return cursor as unknown as AsyncIterable<CollectionRows[C]>;
}

/** Without transactions a failed restore leaves what it wrote; the error says so and how to start again. */
export async function restore(db: Database, records: AsyncIterable<BackupRecord>): Promise<number> {
  for (const collection of COLLECTIONS) {
    for await (const _row of db.stream((collections) => all(collections, collection))) throw notEmpty(db.where);
  }
  let count = 0;
  try {
    for await (const batch of batches(records)) {
      count += batch.length;
      await insert(db, batch);
    }
    return count;
  } catch (error) {
    throw count === 0 ? error : interrupted(db.where, error);
  }
}

/** Rows of one collection each, never empty. */
async function* batches(records: AsyncIterable<BackupRecord>): AsyncGenerator<RestoredRow[]> {
  const read = createRowReader();
  let batch: RestoredRow[] = [];
  for await (const record of records) {
    const restored = read(record);
    if (batch.length === BATCH || (batch[0] && batch[0].collection !== restored.collection)) {
      yield batch;
      batch = [];
    }
    batch.push(restored);
  }
  if (batch.length > 0) yield batch;
}

async function insert(db: Database, batch: RestoredRow[]): Promise<void> {
  const documents = batch.map(({ collection, row }) => ({ _id: keyOf({ collection, row } as RestoredRow), ...row }));
  const target = db.collections[batch[0]!.collection] as unknown as MongoCollection<{ _id: string }>;
  await db.run(() => target.insertMany(documents));
}

function keyOf({ collection, row }: RestoredRow): string {
  return collection === 'entries' ? `${row.artifactId}#${row.sequence}` : (row as unknown as Record<string, string>)[KEY_FIELD[collection]]!;
}

function interrupted(where: string, error: unknown): unknown {
  const cause = isDuplicateKey(error) ? new SaraphinaError('BAD_ARGUMENTS', 'the backup holds a record twice') : error;
  if (!(cause instanceof SaraphinaError)) return cause;
  return new SaraphinaError(cause.code, `the restore stopped: ${cause.message} The database ${where} is now partly filled; drop it and restore again.`, cause.details, error);
}
