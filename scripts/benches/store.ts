/** Store operations against the bare driver doing the equivalent in the same run. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { MongoClient } from 'mongodb';
import { openMongoStore } from '../../adapters/mongo/store.ts';
import { openSqliteStore } from '../../adapters/sqlite/store.ts';
import { GENESIS_HASH, hashEntry, type AuditEntry } from '../../src/audit/audit-entry.ts';
import type { Store } from '../../src/ports.ts';
import { startMongoEngine } from '../services/mongo.ts';

const ROUNDS = 500;
const UNMEASURED = 50;

/** The same two operations as a program without a store would write them: one table or collection, its key, and a JSON text. */
interface Bare {
  insert(entry: AuditEntry): Promise<void>;
  find(artifactId: string): Promise<unknown>;
}

/**
 * Appends an audit entry of 4 kB and reads it back, 500 times each, taking turns with the bare driver; same durability on both sides.
 * The store also keeps an index of what is not projected yet, the bare table only its key.
 * @returns median milliseconds of one operation, and the ratio of ours to the bare driver
 */
export async function benchStore(): Promise<object> {
  return { rounds: ROUNDS, sqlite: await benchSqlite(), mongodb: await benchMongo() };
}

async function benchSqlite(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-bench-'));
  const store = await openSqliteStore({ path: join(folder, 'store.db') });
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE entries (artifactId TEXT, sequence INTEGER, body TEXT, PRIMARY KEY (artifactId, sequence))');
  const insert = db.prepare('INSERT INTO entries VALUES (?, ?, ?)');
  const select = db.prepare('SELECT body FROM entries WHERE artifactId = ? ORDER BY sequence');
  try {
    return await compare(store, {
      insert: async (entry) => void insert.run(entry.artifactId, entry.sequence, JSON.stringify(entry)),
      find: async (artifactId) => select.all(artifactId).map(({ body }) => JSON.parse(String(body)) as unknown),
    });
  } finally {
    db.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchMongo(): Promise<object> {
  const engine = await startMongoEngine();
  const database = `saraphina-bench-${randomUUID()}`;
  const client = new MongoClient(engine.url, { writeConcern: { w: 'majority', journal: true } });
  const store = await openMongoStore({ url: engine.url, database });
  const bare = client.db(database).collection<{ artifactId: string; sequence: number; body: string }>('bare');
  try {
    await bare.createIndex({ artifactId: 1, sequence: 1 }, { unique: true });
    return await compare(store, {
      insert: async (entry) => void (await bare.insertOne({ artifactId: entry.artifactId, sequence: entry.sequence, body: JSON.stringify(entry) })),
      find: async (artifactId) => (await bare.find({ artifactId }).sort({ sequence: 1 }).toArray()).map(({ body }) => JSON.parse(body) as unknown),
    });
  } finally {
    await client.db(database).dropDatabase();
    await client.close();
    await store.close();
    await engine.stop();
  }
}

async function compare({ artifacts }: Store, bare: Bare): Promise<object> {
  const times = { insert: [] as Pair[], find: [] as Pair[] };
  for (let round = 0; round < ROUNDS + UNMEASURED; round += 1) {
    const id = `artifact-${round}`;
    const entry = sampleEntry(id);
    times.insert.push(await both(round, () => artifacts.append(entry), () => bare.insert(entry)));
    times.find.push(await both(round, () => artifacts.entries(id), () => bare.find(id)));
  }
  return { insert: summary(times.insert), find: summary(times.find) };
}

interface Pair {
  ours: number;
  bare: number;
}

/** Who goes first changes, so that neither always meets the warmer machine. */
async function both(round: number, ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<Pair> {
  if (round % 2 === 0) return { ours: await timed(ours), bare: await timed(bare) };
  const bareMs = await timed(bare);
  return { ours: await timed(ours), bare: bareMs };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function summary(pairs: Pair[]): object {
  const measured = pairs.slice(UNMEASURED);
  const [oursMs, bareMs] = [median(measured.map(({ ours }) => ours)), median(measured.map(({ bare }) => bare))];
  return { oursMs: rounded(oursMs), bareMs: rounded(bareMs), ratioToBareDriver: rounded(oursMs / bareMs) };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}

function sampleEntry(artifactId: string): AuditEntry {
  const entry = {
    artifactId, sequence: 1, action: 'proposed' as const, actor: { id: 'author', asserted: true }, at: '2024-01-01T00:00:00.000Z', requestId: null,
    details: { code: 'x'.repeat(4000) }, change: {}, previousHash: GENESIS_HASH,
  };
  return { ...entry, hash: hashEntry(entry) };
}
