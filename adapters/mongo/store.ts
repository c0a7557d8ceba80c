import { MongoClient } from 'mongodb';
import type { Store } from '../../src/ports.ts';
import { createArtifactStore } from './artifacts.ts';
import { backup, restore } from './backup.ts';
import { wrapDatabase } from './database.ts';
import { createDocumentStore } from './documents.ts';
import { badUrl, toStoreError, withoutSecrets } from './errors.ts';
import { createPredictionStore } from './predictions.ts';
import { createRequestStore } from './requests.ts';
import { prepareSchema } from './schema.ts';
import { createSignInStore } from './sign-ins.ts';

const DEFAULT_DATABASE = 'saraphina';

/** How long a person may wait for "try again later". A server that hangs is given up after the socket time-out. */
const TIMEOUTS = { serverSelectionTimeoutMS: 2000, connectTimeoutMS: 2000, waitQueueTimeoutMS: 2000, socketTimeoutMS: 10_000 };

/** A save is acknowledged when a majority has it in its journal. */
const WRITE_CONCERN = { w: 'majority', journal: true } as const;

/**
 * The production store. It reconnects by itself; while MongoDB can't be reached every method throws `STORE_UNAVAILABLE`.
 * @param options.url `mongodb://…`; its path names the database
 * @param options.database used instead of the one in the address; default `saraphina`
 * @throws SaraphinaError `STORE_UNAVAILABLE`, `STORE_NEWER`, `STORE_CORRUPT`, `BAD_CONFIG`; messages never hold the password
 */
export async function openMongoStore({ url, database }: { url: string; database?: string }): Promise<Store> {
  const client = createClient(url);
  const name = database ?? databaseIn(url) ?? DEFAULT_DATABASE;
  try {
    return await openStoreOn(client, name, withoutSecrets(url));
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** The same on a client of the caller's, which the store closes. */
export async function openStoreOn(client: MongoClient, database: string, address: string): Promise<Store> {
  const where = `${address} (database ${database})`;
  try {
    await client.connect();
    await prepareSchema(client.db(database), where);
  } catch (error) {
    throw toStoreError(error, where);
  }
  const db = wrapDatabase(client, database, where);
  return {
    kind: 'mongodb',
    artifacts: createArtifactStore(db),
    requests: createRequestStore(db),
    predictions: createPredictionStore(db),
    signIns: createSignInStore(db),
    documents: createDocumentStore(db),
    async ping() {
      await db.run(() => client.db(database).command({ ping: 1 }));
    },
    backup: () => backup(db),
    restore: (records) => restore(db, records),
    async close() {
      await client.close();
    },
  };
}

export function createClient(url: string, options: { monitorCommands?: boolean } = {}): MongoClient {
  try {
    return new MongoClient(url, { appName: 'saraphina', ...TIMEOUTS, writeConcern: WRITE_CONCERN, ...options });
  } catch {
    throw badUrl();
  }
}

function databaseIn(url: string): string | undefined {
  const name = /^mongodb(?:\+srv)?:\/\/[^/]*\/([^?]+)/.exec(url)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
}
