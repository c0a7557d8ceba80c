import type { MongoClient } from 'mongodb';
import { isDuplicateKey, toStoreError } from './errors.ts';
import { collectionsOf, type Collections } from './schema.ts';

export interface Database {
  /** For messages; without secrets. */
  readonly where: string;
  readonly collections: Collections;
  /** Runs driver calls, turning the driver's errors into ours. */
  run<T>(work: (collections: Collections) => Promise<T>): Promise<T>;
  /** The same for a cursor. */
  stream<T>(work: (collections: Collections) => AsyncIterable<T>): AsyncGenerator<T>;
}

export function wrapDatabase(client: MongoClient, database: string, where: string): Database {
  const collections = collectionsOf(client.db(database));
  return {
    where,
    collections,
    async run(work) {
      try {
        return await work(collections);
      } catch (error) {
        throw toStoreError(error, where);
      }
    },
    async *stream(work) {
      try {
        yield* work(collections);
      } catch (error) {
        throw toStoreError(error, where);
      }
    },
  };
}

/** Runs an insertion; false when the key exists already. */
export async function inserted(insertion: Promise<unknown>): Promise<boolean> {
  try {
    await insertion;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
