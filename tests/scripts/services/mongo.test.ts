import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMongoEngine } from '../../../scripts/services/mongo.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saraphina-engine-'));
  vi.stubEnv('TEST_MONGODB_URL', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('an engine that was started answers, and leaves nothing when it is stopped', async () => {
  const engine = await startMongoEngine();
  const client = new MongoClient(engine.url);
  expect(await client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
  await client.close();
  await engine.stop();
  const socket = /mongodb:\/\/(%2F[^/]+)/.exec(engine.url)?.[1];
  if (socket !== undefined) expect(existsSync(dirname(dirname(decodeURIComponent(socket))))).toBe(false);
  await expect(new MongoClient(engine.url, { serverSelectionTimeoutMS: 200 }).connect()).rejects.toThrow(/./);
});

test('a server that is there already is used and not stopped', async () => {
  vi.stubEnv('TEST_MONGODB_URL', 'mongodb://127.0.0.1:1/');
  const engine = await startMongoEngine();
  expect(engine.url).toBe('mongodb://127.0.0.1:1/');
  await engine.stop();
});

test('a mongod that fails says why, and what to do', async () => {
  const mongod = join(folder, 'mongod');
  writeFileSync(mongod, `#!/bin/sh\necho "$@" > ${folder}/arguments\necho "the disk is full"\nexit 14\n`, { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  await expect(startMongoEngine()).rejects.toThrow(/no MongoDB for the tests: mongod ended with 14: the disk is full.*TEST_MONGODB_URL/);
  const passed = readFileSync(join(folder, 'arguments'), 'utf8');
  expect(passed).toContain('--bind_ip 127.0.0.1');
  expect(existsSync(/--dbpath (\S+)/.exec(passed)![1]!)).toBe(false);
});
