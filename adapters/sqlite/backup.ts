import type { SQLInputValue } from 'node:sqlite';
import type { BackupRecord } from '../../src/ports.ts';
import { COLLECTIONS, createRowReader, notEmpty, recordOf, type Collection, type CollectionRows, type RestoredRow } from '../../src/store/backup.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { openDatabase, type Statements } from './database.ts';
import { isConstraint, toStoreError } from './errors.ts';
import { fromColumns, toColumns, type StoredPredictionRow } from './predictions.ts';

/** One snapshot of the whole store, read on a connection of its own while others go on writing. */
export async function* backup(path: string): AsyncGenerator<BackupRecord> {
  const db = openDatabase(path);
  try {
    db.begin('DEFERRED');
    for (const collection of COLLECTIONS) {
      for (const row of db.run((sql) => sql[`all_${collection}`].iterate())) yield recordOf(collection, toRow(collection, row));
    }
  } catch (error) {
    throw toStoreError(error, path);
  } finally {
    db.close();
  }
}

function toRow<C extends Collection>(collection: C, columns: unknown): CollectionRows[C] {
  return (collection === 'predictions' ? fromColumns(columns as StoredPredictionRow) : columns) as CollectionRows[C];
}

/** All records or none: one transaction on a connection of its own, so that nobody else's writes end up in it. */
export async function restore(path: string, records: AsyncIterable<BackupRecord>): Promise<number> {
  const db = openDatabase(path);
  try {
    db.begin('IMMEDIATE');
    if (COLLECTIONS.some((collection) => db.run((sql) => sql[`all_${collection}`].get()) !== undefined)) throw notEmpty(path);
    const read = createRowReader();
    let count = 0;
    for await (const record of records) {
      const restored = read(record);
      db.run((sql) => insert(sql, restored));
      count += 1;
    }
    db.commit();
    return count;
  } catch (error) {
    throw isConstraint(error) ? new SaraphinaError('BAD_ARGUMENTS', 'the backup holds a record twice', {}, error) : error;
  } finally {
    db.close();
  }
}

function insert(sql: Statements, { collection, row }: RestoredRow): void {
  sql[`insert_${collection}`].run(columns({ collection, row } as RestoredRow));
}

function columns({ collection, row }: RestoredRow): Record<string, SQLInputValue> {
  if (collection === 'predictions') return { ...toColumns(row) };
  if (collection === 'entries') return { ...row, projected: row.projected ? 1 : 0 };
  return { ...row };
}
