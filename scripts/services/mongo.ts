import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MongoClient } from 'mongodb';
import { glibcVersion, newerGlibc } from './glibc.ts';

const PROJECT = join(import.meta.dirname, '../..');
const START_TIMEOUT_MS = 30_000;
/** What the embedded engine is linked against. */
const ENGINE_GLIBC_MINOR = 38;

export interface MongoEngine {
  url: string;
  stop(): Promise<void>;
}

/**
 * A real MongoDB for tests: `TEST_MONGODB_URL` if set, else a `mongod` on the PATH, else the embedded engine.
 * What it starts has its own temporary data folder and ends with `stop()` or with this process.
 * @throws Error that names why none can be had and what to do
 */
export async function startMongoEngine(): Promise<MongoEngine> {
  const given = process.env.TEST_MONGODB_URL;
  if (given !== undefined && given !== '') {
    return { url: given, stop: async () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-mongo-'));
  try {
    const mongod = findOnPath('mongod');
    return mongod === undefined ? await startEmbedded(folder) : await startMongod(mongod, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`no MongoDB for the tests: ${reason}. Install mongod, or set TEST_MONGODB_URL to a server the tests may write to.`, { cause: error });
  }
}

function findOnPath(program: string): string | undefined {
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function startMongod(mongod: string, folder: string): Promise<MongoEngine> {
  const port = await freePort();
  const child = spawn(mongod, ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const url = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  await Promise.race([answers(url), failure(child, 'mongod')]);
  return {
    url,
    stop: async () => {
      process.off('exit', killWithParent);
      await ended(child, () => child.kill('SIGTERM'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startEmbedded(folder: string): Promise<MongoEngine> {
  const glibc = glibcVersion();
  if (glibc === undefined && process.platform === 'linux') throw new Error('the embedded engine needs glibc');
  const tooOld = glibc !== undefined && glibc[0] === 2 && glibc[1] < ENGINE_GLIBC_MINOR;
  const loader = tooOld ? await newerGlibc(join(PROJECT, '.services/glibc')) : [];
  const command = [...loader, process.execPath, join(import.meta.dirname, 'mongo-engine.ts'), folder];
  // The engine puts its socket in TMPDIR; in our own folder it goes when the folder goes.
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, TMPDIR: folder } });
  const { url } = await Promise.race([firstLine(child), failure(child, 'the embedded MongoDB engine')]);
  return {
    url,
    stop: async () => {
      await ended(child, () => child.stdin.end());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: START_TIMEOUT_MS });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    await client.close();
  }
}

function firstLine(child: ChildProcess): Promise<{ url: string }> {
  let text = '';
  return new Promise((resolve) => {
    child.stdout!.on('data', (chunk) => {
      text += String(chunk);
      const end = text.indexOf('\n');
      if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as { url: string });
    });
  });
}

/** Rejects when the process ends or doesn't start, with the last lines it wrote. Goes on reading, so that it never waits for a reader. */
function failure(child: ChildProcess, name: string): Promise<never> {
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (written = `${written}${String(chunk)}`.slice(-2000)));
  return new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`${name} can't be started: ${error.message}`)));
    child.once('close', (code, signal) => reject(new Error(`${name} ended with ${signal ?? code}: ${written.trim()}`)));
    setTimeout(() => reject(new Error(`${name} did not answer within ${START_TIMEOUT_MS} ms`)), START_TIMEOUT_MS).unref();
  });
}

/** Asks a process to end; kills it when it doesn't within ten seconds. */
async function ended(child: ChildProcess, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  ask();
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await closed;
  clearTimeout(timer);
}
