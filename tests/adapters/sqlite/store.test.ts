import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toStoreError } from '../../../adapters/sqlite/errors.ts';
import { openSqliteStore } from '../../../adapters/sqlite/store.ts';
import { startProcess } from '../../contracts/store-processes.contract.ts';
import { storeContract } from '../../contracts/store.contract.ts';
import { sqlitePlace } from '../../support/store-places.ts';
import { sampleEntry, samplePrediction } from '../../support/store-samples.ts';

storeContract('SQLite', sqlitePlace);

describe('the SQLite file', () => {
  let place: Awaited<ReturnType<typeof sqlitePlace>>;
  let path: string;
  beforeEach(async () => {
    place = await sqlitePlace();
    path = place.address.path;
  });
  afterEach(() => place.remove());

  const write = (text: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  /** Opening fails with the code, names the file, and leaves every byte of the folder as it was. */
  const expectRefusal = async (code: string, detail: RegExp) => {
    const snapshot = () => readdirSync(dirname(path)).map((name) => [name, readFileSync(join(dirname(path), name), 'base64')]);
    const before = snapshot();
    await expect(openSqliteStore({ path })).rejects.toMatchObject({ code, message: expect.stringContaining(path) });
    await expect(openSqliteStore({ path })).rejects.toThrow(detail);
    await expect(openSqliteStore({ path })).rejects.toThrow(/Nothing was changed/);
    expect(snapshot()).toEqual(before);
  };
  const create = async (entries: number) => {
    const store = await openSqliteStore({ path });
    for (let sequence = 1; sequence <= entries; sequence += 1) await store.artifacts.append(sampleEntry('artifact-a', sequence));
    await store.close();
  };

  test('is readable by its owner only, as are its neighbours and its folder', async () => {
    const store = await openSqliteStore({ path });
    await store.artifacts.append(sampleEntry('artifact-a', 1));
    const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
    expect(mode(dirname(path))).toBe('700');
    expect([path, `${path}-wal`, `${path}-shm`].map(mode)).toEqual(['600', '600', '600']);
    await store.close();
  });

  test('is opened by several processes at once, the first time too', async () => {
    const start = Date.now() + 1500;
    const openers = Array.from({ length: 4 }, (_, index) => startProcess('open', place.address, `opener-${index}`, start));
    await Promise.all(openers.map(({ lines }) => lines));
    expect(openers.map(({ child }) => child.exitCode)).toEqual([0, 0, 0, 0]);
  });

  test('syncs every commit to the disk', async () => {
    await create(1);
    const raw = new DatabaseSync(path);
    expect(raw.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    // 2 is FULL, and the default the store relies on.
    expect(raw.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    raw.close();
  });

  test('of the version before is brought up to date, and keeps what it holds', async () => {
    const store = await openSqliteStore({ path });
    await store.predictions.save(samplePrediction('pred-1'));
    await store.close();
    const raw = new DatabaseSync(path);
    raw.exec('DROP TABLE documents; PRAGMA user_version = 1');
    raw.close();
    const again = await openSqliteStore({ path });
    expect(await again.documents.put('note', { key: 'a', version: 0, about: '', dueAt: null, body: {} })).toBe(true);
    expect(await again.predictions.get('pred-1')).toEqual(samplePrediction('pred-1'));
    await again.close();
  });

  test('of a newer version is refused', async () => {
    await create(1);
    const raw = new DatabaseSync(path);
    raw.exec('PRAGMA user_version = 7');
    raw.close();
    await expectRefusal('STORE_NEWER', /newer version .*schema 7.*knows 2/);
  });

  test('of another program is refused', async () => {
    mkdirSync(dirname(path), { recursive: true });
    const raw = new DatabaseSync(path);
    raw.exec('CREATE TABLE recipes (name TEXT)');
    raw.close();
    await expectRefusal('STORE_CORRUPT', /another program/);
  });

  test('full of something else is refused', async () => {
    write('this is not a database, '.repeat(1000));
    await expectRefusal('STORE_CORRUPT', /not a database/);
  });

  test('cut short is refused', async () => {
    await create(200);
    write(readFileSync(path).subarray(0, 20_000));
    await expectRefusal('STORE_CORRUPT', /damaged/);
  });

  test('with a page of noise is refused', async () => {
    await create(200);
    const bytes = readFileSync(path);
    write(bytes.fill(0x5a, 8192, 12_288));
    await expectRefusal('STORE_CORRUPT', /damaged/);
  });

  test('with a record that is no JSON says which', async () => {
    await create(2);
    const raw = new DatabaseSync(path);
    raw.exec("UPDATE entries SET body = '{' WHERE sequence = 2");
    raw.close();
    const store = await openSqliteStore({ path });
    await expect(store.artifacts.entries('artifact-a')).rejects.toMatchObject({ code: 'STORE_CORRUPT', message: expect.stringContaining('entries artifact-a 2') });
    await store.close();
  });

  test('that is a folder, or in a folder that is a file, is said to be unusable', async () => {
    mkdirSync(path, { recursive: true });
    await expect(openSqliteStore({ path })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining(path) });
    rmSync(path, { recursive: true });
    write('a file');
    await expect(openSqliteStore({ path: join(path, 'saraphina.db') })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('that disappears is noticed by the ping', async () => {
    const store = await openSqliteStore({ path });
    renameSync(path, `${path}.moved`);
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('removed or replaced') });
    await store.close();
  });

  test('keeps an existing folder as it is', async () => {
    mkdirSync(dirname(path), { recursive: true });
    chmodSync(dirname(path), 0o755);
    await create(1);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o755);
  });

  test('locked by somebody for too long is a passing failure', async () => {
    await create(1);
    const holder = new DatabaseSync(path);
    holder.exec('BEGIN IMMEDIATE');
    const impatient = new DatabaseSync(path, { timeout: 0 });
    const attempt = () => {
      try {
        impatient.exec('BEGIN IMMEDIATE');
      } catch (error) {
        throw toStoreError(error, path);
      }
    };
    expect(attempt).toThrow(expect.objectContaining({ code: 'STORE_UNAVAILABLE', kind: 'transient' }));
    holder.close();
    impatient.close();
  });

  test('stays empty when a restore fails in the middle', async () => {
    const store = await openSqliteStore({ path });
    const broken = async function* () {
      yield { collection: 'entries', record: { ...sampleEntry('artifact-a', 1) } };
      throw new Error('the disk was unplugged');
    };
    await expect(store.restore(broken())).rejects.toThrow('the disk was unplugged');
    expect(await store.artifacts.entries('artifact-a')).toEqual([]);
    await store.close();
  });
});
