import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { openApp, type OpenApp } from '../../src/main.ts';

/** The real program, embedded, in a data folder that is removed afterwards. */
export async function withApp<T>(use: (opened: OpenApp, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-bench-'));
  const opened = await openApp(readConfig({ SARAPHINA_DATA_DIR: folder, APPROVERS: 'reviewer', LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '10000' }));
  try {
    await opened.work();
    return await use(opened, folder);
  } finally {
    await opened.close(10_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

export const BENCH_TARGET = { platform: 'cli' as const, channel: 'bench', messageId: null, threadId: null };
export const BENCH_ACTOR = { id: 'author', displayName: 'author', asserted: true };
