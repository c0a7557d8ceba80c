import { SaraphinaError } from '../../src/errors.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const CONSTRAINT = 19;
const NOT_A_DATABASE = 26;

const KEEP_IT = 'Nothing was changed. Move the file and its -wal and -shm neighbours to a safe place and restore a backup into a new store.';

export function corrupt(path: string, detail: string, cause?: unknown): SaraphinaError {
  return new SaraphinaError('STORE_CORRUPT', `the database file ${path} is damaged or not ours: ${detail}. ${KEEP_IT}`, { path }, cause);
}

export function newer(path: string, found: number, known: number): SaraphinaError {
  return new SaraphinaError(
    'STORE_NEWER',
    `the database file ${path} was written by a newer version of this program (schema ${found}, this version knows ${known}). Nothing was changed. Update the program, or use another data folder.`,
    { path, found, known },
  );
}

function primaryCode(error: unknown): number | undefined {
  const code: unknown = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

export function isConstraint(error: unknown): boolean {
  return primaryCode(error) === CONSTRAINT;
}

export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY || primaryCode(error) === LOCKED;
}

/** What SQLite or the file system threw, in our terms; anything that is not theirs comes back unchanged. */
export function toStoreError(error: unknown, path: string): unknown {
  if (error instanceof SaraphinaError || !(error instanceof Error)) return error;
  const code = primaryCode(error);
  if (code === CORRUPT || code === NOT_A_DATABASE) return corrupt(path, error.message, error);
  if (isBusy(error)) {
    return unavailable(path, 'another process kept it locked for more than 5 seconds; try again', error);
  }
  const closed = 'code' in error && error.code === 'ERR_INVALID_STATE';
  if (closed) return unavailable(path, 'it was closed', error);
  const ofTheSystem = 'syscall' in error || [3, 7, 8, 10, 13, 14, 22].includes(code ?? -1);
  return ofTheSystem ? unavailable(path, `${error.message}; check free space and permissions`, error) : error;
}

export function unavailable(path: string, detail: string, cause?: unknown): SaraphinaError {
  return new SaraphinaError('STORE_UNAVAILABLE', `the database file ${path} can't be used: ${detail}`, { path }, cause);
}
