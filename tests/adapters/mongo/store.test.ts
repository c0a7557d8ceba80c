import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MongoClient, type Db } from 'mongodb';
import { openMongoStore } from '../../../adapters/mongo/store.ts';
import { openSqliteStore } from '../../../adapters/sqlite/store.ts';
import { startMongoEngine, type MongoEngine } from '../../../scripts/services/mongo.ts';
import { backupLines, fill, fromLines } from '../../contracts/store-backup.contract.ts';
import { storeContract } from '../../contracts/store.contract.ts';
import { createRelay, type Relay } from '../../support/relay.ts';
import { mongoPlace, sqlitePlace, type Place } from '../../support/store-places.ts';
import { sampleEntry, sampleRequest } from '../../support/store-samples.ts';

let engine: MongoEngine;
beforeAll(async () => {
  engine = await startMongoEngine();
});
afterAll(() => engine.stop());

storeContract('MongoDB', () => mongoPlace(engine.url));

describe('the MongoDB database', () => {
  const onDatabase = async (work: (db: Db, address: { url: string; database: string }) => Promise<void>) => {
    const place = await mongoPlace(engine.url);
    const client = new MongoClient(engine.url);
    try {
      await work(client.db(place.address.database), { url: engine.url, database: place.address.database });
    } finally {
      await client.close();
      await place.remove();
    }
  };

  test('is prepared by several at once, the first time too', () =>
    onDatabase(async (_, address) => {
      const stores = await Promise.all(Array.from({ length: 6 }, () => openMongoStore(address)));
      await Promise.all(stores.map((store) => store.close()));
    }));

  test('of a newer version is refused and left as it was', () =>
    onDatabase(async (db, address) => {
      await db.collection<{ _id: string }>('meta').insertOne({ _id: 'schema', version: 7 } as { _id: string });
      const refusal = { code: 'STORE_NEWER', message: expect.stringMatching(`${address.database}.*newer version.*schema 7.*knows 2`) };
      await expect(openMongoStore(address)).rejects.toMatchObject(refusal);
      expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['meta']);
      expect(await db.collection('meta').find().toArray()).toEqual([{ _id: 'schema', version: 7 }]);
    }));

  test('whose version is no number is refused', () =>
    onDatabase(async (db, address) => {
      await db.collection<{ _id: string }>('meta').insertOne({ _id: 'schema', version: 'one' } as { _id: string });
      await expect(openMongoStore(address)).rejects.toMatchObject({ code: 'STORE_CORRUPT', message: expect.stringContaining(address.database) });
    }));

  test('with a record that is no JSON says which', () =>
    onDatabase(async (db, address) => {
      const store = await openMongoStore(address);
      await store.artifacts.append(sampleEntry('artifact-a', 1));
      await db.collection('entries').updateOne({ sequence: 1 }, { $set: { body: '{' } });
      await expect(store.artifacts.entries('artifact-a')).rejects.toMatchObject({ code: 'STORE_CORRUPT', message: expect.stringContaining('entries artifact-a 1') });
      await store.close();
    }));

  test('keeps sequence numbers unique even when its indexes are gone', () =>
    onDatabase(async (db, address) => {
      const store = await openMongoStore(address);
      await db.dropDatabase();
      await store.artifacts.append(sampleEntry('artifact-a', 1));
      await expect(store.artifacts.append(sampleEntry('artifact-a', 1))).rejects.toMatchObject({ code: 'SEQUENCE_TAKEN' });
      await store.close();
    }));

  test('is the one named in the address, unless another is asked for', () =>
    onDatabase(async (db, { database }) => {
      const url = engine.url.replace(/\/(\?|$)/, `/${database}$1`);
      const store = await openMongoStore({ url });
      await store.requests.insert(sampleRequest('request-1'));
      await store.close();
      expect(await db.collection('requests').countDocuments()).toBe(1);
    }));

  test('says after a restore that failed in the middle that it must be dropped', () =>
    onDatabase(async (_, address) => {
      const store = await openMongoStore(address);
      const lines = [{ collection: 'entries', record: sampleEntry('artifact-a', 1) }, { collection: 'executions', record: { artifactId: 'artifact-a', executionCount: 1, errorCount: 0 } }, { collection: 'passwords', record: {} }];
      await expect(store.restore(fromLines(lines.map((line) => JSON.stringify(line))))).rejects.toMatchObject({
        code: 'BAD_ARGUMENTS',
        message: expect.stringMatching(`passwords.*${address.database}.*partly filled; drop it`),
      });
      await store.close();
    }));
});

describe('a MongoDB that is not there', () => {
  const NOBODY = 'mongodb://ann:s3cret@127.0.0.1:1/saraphina?authSource=admin&appName=token';

  test('is said to be unavailable, without the password', async () => {
    const error = await openMongoStore({ url: NOBODY }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', kind: 'transient', message: expect.stringContaining('mongodb://127.0.0.1:1/saraphina') });
    expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toMatch(/s3cret|ann:|token/);
  });

  test.each(['', 'postgres://ann:s3cret@host/db', 'mongodb://ann:s3cret@', 'mongodb://ann:s3cret@host:port/db', 'mongodb://ann:%s3cret@host/db', 'mongodb://ann:s3cret@host/?replicaSet'])(
    'an address like %s is said to be wrong, without the password',
    async (url) => {
      const error = await openMongoStore({ url }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'BAD_CONFIG' });
      expect(`${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toContain('s3cret');
    },
  );

  describe('and comes back', () => {
    let relay: Relay;
    let place: Place;
    beforeAll(async () => {
      const host = /^mongodb:\/\/(?:[^@/]*@)?([^/?,]+)/.exec(engine.url)![1]!;
      const [name, port] = host.split(':');
      relay = await createRelay(host.startsWith('%2F') ? { path: decodeURIComponent(host) } : { host: name!, port: Number(port ?? 27017) });
      place = await mongoPlace(engine.url);
    });
    afterAll(async () => {
      await relay.cut();
      await place.remove();
    });

    test('refuses while it is away and works again without being told', async () => {
      const { database } = place.address as { database: string };
      const store = await openMongoStore({ url: `mongodb://127.0.0.1:${relay.port}/?directConnection=true`, database });
      await store.requests.insert(sampleRequest('request-1'));
      await relay.cut();
      const away = { code: 'STORE_UNAVAILABLE' };
      await expect(store.requests.insert(sampleRequest('request-2'))).rejects.toMatchObject(away);
      const operations = [store.ping(), store.artifacts.get('a'), store.artifacts.append(sampleEntry('a', 1)), backupLines(store), store.signIns.redeemLink('a', 'b')];
      for (const result of await Promise.allSettled(operations)) expect(result).toMatchObject({ status: 'rejected', reason: away });
      await relay.mend();
      await store.ping();
      expect(await store.requests.insert(sampleRequest('request-2'))).toMatchObject({ inserted: true });
      expect((await store.requests.get('request-1'))?.requestId).toBe('request-1');
      await store.close();
    });
  });
});

describe('a backup of one kind of store', () => {
  test('fills the other kind and comes back unchanged', async () => {
    const places = [await sqlitePlace(), await sqlitePlace(), await mongoPlace(engine.url)] as const;
    const first = await openSqliteStore(places[0].address);
    const second = await openMongoStore({ url: engine.url, database: places[2].address.database });
    const third = await openSqliteStore(places[1].address);
    await fill(first);
    const lines = await backupLines(first);
    await second.restore(fromLines(lines));
    expect(await backupLines(second)).toEqual(lines);
    await third.restore(second.backup());
    expect(await backupLines(third)).toEqual(lines);
    expect(await third.artifacts.lagging(10)).toEqual(await first.artifacts.lagging(10));
    for (const store of [first, second, third]) await store.close();
    for (const place of places) await place.remove();
  });
});
