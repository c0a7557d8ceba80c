import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { configFromEnvironment } from '../../src/config.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { openApp, type OpenApp } from '../../src/main.ts';
import { message } from '../../src/message.ts';
import type { BackupRecord } from '../../src/ports.ts';
import type { CliResult } from '../saraphina.ts';

async function withApp<T>(use: (opened: OpenApp) => Promise<T>): Promise<T> {
  const opened = await openApp({ ...configFromEnvironment(), LOG_LEVEL: 'error' });
  return use(opened).finally(() => opened.close(0));
}

function requireFile(file: string | undefined, command: string): string {
  if (file !== undefined && file !== '') return file;
  throw new SaraphinaError('BAD_ARGUMENTS', `usage: ${command} <file>`);
}

/** Saves the whole store as JSON lines, readable by its owner only; refuses to overwrite. */
export async function backup(path: string | undefined): Promise<CliResult> {
  const file = requireFile(path, 'backup');
  return withApp(async ({ app }) => {
    let records = 0;
    const lines = async function* (): AsyncIterable<string> {
      for await (const record of app.store.backup()) {
        records += 1;
        yield `${JSON.stringify(record)}\n`;
      }
    };
    await pipeline(Readable.from(lines()), createWriteStream(file, { flags: 'wx', mode: 0o600 })).catch((error: unknown) => {
      throw fileProblem(file, error);
    });
    return { value: { file, records }, message: message('success', `✅ ${records} record(s) saved to ${file}`), exitCode: 0 };
  });
}

/** Fills an empty store, SQLite or MongoDB, from a backup of either. */
export async function restore(path: string | undefined): Promise<CliResult> {
  const file = requireFile(path, 'restore');
  return withApp(async ({ app }) => {
    const records = await app.store.restore(readRecords(file));
    return { value: { file, records }, message: message('success', `✅ ${records} record(s) restored from ${file}`, { lines: ['Check them: ./scripts/saraphina verify'] }), exitCode: 0 };
  });
}

async function* readRecords(file: string): AsyncIterable<BackupRecord> {
  const input = createReadStream(file);
  const failed = new Promise<never>((_, fail) => input.once('error', (error) => fail(fileProblem(file, error))));
  failed.catch(() => undefined);
  let number = 0;
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    number += 1;
    yield parseRecord(next.value, file, number);
  }
}

function parseRecord(line: string, file: string, number: number): BackupRecord {
  try {
    return JSON.parse(line) as BackupRecord;
  } catch {
    throw new SaraphinaError('BAD_ARGUMENTS', `${file} line ${number} is not a backup record; nothing more was restored`);
  }
}

function fileProblem(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST') return new SaraphinaError('BAD_ARGUMENTS', `${file} exists; a backup never overwrites, choose another name`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return new SaraphinaError('BAD_ARGUMENTS', `${file} can't be opened (${code})`);
  return error;
}
