import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { openMongoStore } from '../../adapters/mongo/store.ts';
import { openSqliteStore } from '../../adapters/sqlite/store.ts';
import type { Store } from '../../src/ports.ts';

/** Where a store lives; plain data, so that another process can open it too. */
export type StoreAddress = { kind: 'sqlite'; path: string } | { kind: 'mongodb'; url: string; database: string };

export function openStore(address: StoreAddress): Promise<Store> {
  return address.kind === 'sqlite' ? openSqliteStore(address) : openMongoStore(address);
}

/** An empty place and how to remove it. */
export interface Place {
  address: StoreAddress;
  remove(): Promise<void>;
}

export async function sqlitePlace(): Promise<Place & { address: { path: string } }> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-sqlite-'));
  return {
    address: { kind: 'sqlite', path: join(folder, 'data', 'saraphina.db') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** @param url of a running server */
export async function mongoPlace(url: string): Promise<Place & { address: { database: string } }> {
  const database = `saraphina-test-${randomUUID()}`;
  return {
    address: { kind: 'mongodb', url, database },
    remove: async () => {
      const client = new MongoClient(url);
      await client.db(database).dropDatabase();
      await client.close();
    },
  };
}
