import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { SaraphinaError } from '../../src/errors.ts';

/** Longer than one shipment with a slow push. */
const WAIT_MS = 120_000;
const POLL_MS = 25;
/** Lowest byte of every "somebody else has it". */
const SQLITE_BUSY = 5;

/**
 * Runs `work` while no other process or caller does so with the same lock file.
 * The lock is SQLite's lock on an empty database: the kernel frees it when its holder dies, however it dies,
 * in any container and on any host, so there is no stale lock to detect.
 * @throws SaraphinaError `TARGET_UNAVAILABLE` when it stays taken
 */
export async function withWriterLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const lock = await acquire(lockFile);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(lockFile: string): Promise<DatabaseSync> {
  const lock = openLock(lockFile);
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return lock;
    } catch (error) {
      if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY && waitedMs < WAIT_MS) {
        await sleep(POLL_MS);
        continue;
      }
      lock.close();
      throw new SaraphinaError('TARGET_UNAVAILABLE', `the deployment repository is in use by another shipment (lock ${lockFile}): ${String(error)}`, {}, error);
    }
  }
}

function openLock(lockFile: string): DatabaseSync {
  try {
    return new DatabaseSync(lockFile, { timeout: 0 });
  } catch (error) {
    throw new SaraphinaError('TARGET_UNAVAILABLE', `the lock ${lockFile} can't be opened: ${String(error)}`, {}, error);
  }
}
