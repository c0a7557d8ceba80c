import { closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { corrupt, isBusy, newer, toStoreError, unavailable } from './errors.ts';
import { QUERIES, type QueryName } from './queries.ts';
import { APPLICATION_ID, schemaFrom, SCHEMA_VERSION } from './schema.ts';

/** Two processes on one file lose writes without it. */
const BUSY_TIMEOUT_MS = 5000;
/** Larger files are not checked at every start; damage in them shows when it is read. */
const CHECKED_BYTES = 64 * 1024 * 1024;

export type Statements = Record<QueryName, StatementSync>;

export interface Database {
  readonly path: string;
  /** Runs statements, turning SQLite's errors into ours. */
  run<T>(work: (statements: Statements) => T): T;
  /** The same as one transaction that holds the write lock from its start. */
  transaction<T>(work: (statements: Statements) => T): T;
  /** Opens a transaction that stays open until `commit`; `close` undoes it. For a connection used by nobody else. */
  begin(kind: 'DEFERRED' | 'IMMEDIATE'): void;
  commit(): void;
  /** Throws when the file was removed or replaced under us: what we write would be lost. */
  checkFile(): void;
  close(): void;
}

/**
 * Opens the file, creating it (0600) and its folder (0700) when missing.
 * @throws SaraphinaError `STORE_CORRUPT`, `STORE_NEWER`, `STORE_UNAVAILABLE`; the file is then as it was
 */
export function openDatabase(path: string): Database {
  try {
    createFile(path);
    const raw = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      // One transaction, so that a file another process is just creating is seen either empty or complete.
      if (!inTransaction(raw, 'DEFERRED', () => isOurs(raw, path))) initialise(raw, path);
      return wrap(raw, path);
    } catch (error) {
      raw.close();
      throw error;
    }
  } catch (error) {
    throw toStoreError(error, path);
  }
}

/** SQLite gives its -wal and -shm files the permissions of the database file. */
function createFile(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, constants.O_CREAT | constants.O_RDWR, 0o600));
}

function pragma(raw: DatabaseSync, name: string): unknown {
  return Object.values(raw.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** True for a sound database that is up to date, false for an empty one or one of an earlier version; reads only. */
function isOurs(raw: DatabaseSync, path: string): boolean {
  const applicationId = pragma(raw, 'application_id');
  const version = Number(pragma(raw, 'user_version'));
  if (applicationId !== APPLICATION_ID) {
    if (raw.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined && version === 0) return false;
    throw corrupt(path, 'it is a database of another program');
  }
  if (version > SCHEMA_VERSION) throw newer(path, version, SCHEMA_VERSION);
  if (statSync(path).size <= CHECKED_BYTES) {
    const verdict = pragma(raw, 'quick_check(1)');
    if (verdict !== 'ok') throw corrupt(path, String(verdict));
  }
  return version === SCHEMA_VERSION;
}

function initialise(raw: DatabaseSync, path: string): void {
  const mode = patiently(() => pragma(raw, 'journal_mode = WAL'));
  if (mode !== 'wal') throw unavailable(path, 'its file system does not support write-ahead logging; use a local folder');
  inTransaction(raw, 'IMMEDIATE', () => {
    // Another process may have been faster.
    const version = Number(pragma(raw, 'user_version'));
    if (version < SCHEMA_VERSION) raw.exec(schemaFrom(version));
  });
}

/** The switch to write-ahead logging does not honour the busy timeout, so it is tried again here. */
function patiently<T>(work: () => T): T {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; ; waitedMs += 20) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waitedMs >= BUSY_TIMEOUT_MS) throw error;
      Atomics.wait(sleeper, 0, 0, 20);
    }
  }
}

function inTransaction<T>(raw: DatabaseSync, kind: 'DEFERRED' | 'IMMEDIATE', work: () => T): T {
  raw.exec(`BEGIN ${kind}`);
  try {
    const result = work();
    raw.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite may have rolled back by itself, e.g. when the disk is full.
    if (raw.isTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

function wrap(raw: DatabaseSync, path: string): Database {
  const prepared = Object.entries(QUERIES).map(([name, sql]) => [name, raw.prepare(sql)]);
  const statements = Object.fromEntries(prepared) as Statements;
  const { ino } = statSync(path);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toStoreError(error, path);
    }
  };
  return {
    path,
    run: (work) => guarded(() => work(statements)),
    transaction: (work) => guarded(() => inTransaction(raw, 'IMMEDIATE', () => work(statements))),
    begin: (kind) => guarded(() => raw.exec(`BEGIN ${kind}`)),
    commit: () => guarded(() => raw.exec('COMMIT')),
    checkFile: () => {
      if (statSync(path, { throwIfNoEntry: false })?.ino !== ino) throw unavailable(path, 'it was removed or replaced; restart the program');
    },
    close: () => {
      if (raw.isOpen) raw.close();
    },
  };
}
