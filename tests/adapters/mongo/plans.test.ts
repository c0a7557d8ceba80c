import type { CommandStartedEvent, Db, Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient, openStoreOn } from '../../../adapters/mongo/store.ts';
import { startMongoEngine, type MongoEngine } from '../../../scripts/services/mongo.ts';
import { exercise, watched } from '../../support/store-exercise.ts';
import { mongoPlace, type Place } from '../../support/store-places.ts';

/** Commands that choose a plan; `insert` does not. */
const PLANNED = ['find', 'aggregate', 'update', 'delete', 'findAndModify', 'count', 'distinct'];

let engine: MongoEngine;
let place: Place;
let client: MongoClient;
let db: Db;
const seen: CommandStartedEvent[] = [];

/** Every command of a store all of whose methods were called. */
beforeAll(async () => {
  engine = await startMongoEngine();
  place = await mongoPlace(engine.url);
  const { database } = place.address as { database: string };
  client = createClient(engine.url, { monitorCommands: true });
  client.on('commandStarted', (event) => seen.push(event));
  const { store, neverCalled } = watched(await openStoreOn(client, database, 'the test engine'));
  await exercise(store);
  expect(neverCalled()).toEqual([]);
  db = client.db(database);
});

afterAll(async () => {
  await client.close();
  await place.remove();
  await engine.stop();
});

/** The command as it can be explained: without what belongs to its connection, and an update or delete with one statement. */
function explainable(command: Document): Document {
  const rest = Object.entries(command).filter(([name]) => !name.startsWith('$') && !['lsid', 'txnNumber', 'writeConcern'].includes(name));
  return Object.fromEntries(rest);
}

async function stages(command: Document): Promise<string[]> {
  const plan: unknown = await db.command({ explain: command, verbosity: 'queryPlanner' });
  const names: string[] = [];
  // The plans that were not chosen are in there too.
  JSON.stringify(plan, (key, value: unknown) => {
    if (key === 'rejectedPlans' || key === 'command') return undefined;
    if (key === 'stage') names.push(String(value));
    return value;
  });
  return names;
}

const planned = () => seen.filter(({ commandName, command }) => PLANNED.includes(commandName) && command[commandName] !== 'meta');

test('every query of the store uses an index and sorts by it', async () => {
  expect(planned().length).toBeGreaterThan(50);
  for (const { command } of planned()) {
    const found = await stages(explainable(command));
    const shown = JSON.stringify(explainable(command)).slice(0, 300);
    expect(found.length, shown).toBeGreaterThan(0);
    expect(found.filter((stage) => ['COLLSCAN', 'SORT'].includes(stage)), shown).toEqual([]);
  }
});

test('a query without an index would be noticed', async () => {
  expect(await stages({ find: 'entries', filter: { body: 'x' } })).toContain('COLLSCAN');
  expect(await stages({ find: 'requests', filter: { status: 'done' }, sort: { finishedAt: 1 } })).toContain('SORT');
  expect(await stages({ delete: 'sessions', deletes: [{ q: { identities: 'x' }, limit: 0 }] })).toContain('COLLSCAN');
});

test('no command is part of a transaction', () => {
  expect(seen.filter(({ command }) => 'startTransaction' in command || 'autocommit' in command)).toEqual([]);
});

test('every write is acknowledged by a majority and its journal', () => {
  const writes = seen.filter(({ commandName, command }) => ['insert', 'update', 'delete', 'findAndModify'].includes(commandName) && command[commandName] !== 'meta');
  expect(writes.length).toBeGreaterThan(20);
  for (const { command } of writes) expect(command['writeConcern']).toEqual({ w: 'majority', j: true });
});
