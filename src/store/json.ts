/** How values become text in a store, the same for every kind of store. */
import { SaraphinaError } from '../errors.ts';

/** MongoDB refuses documents over 16 MiB; what one store takes the other must take. */
export const MAX_DOCUMENT_BYTES = 15 * 1024 * 1024;
const MAX_KEY_LENGTH = 1024;

/**
 * JSON text of a value. Keys such as `$where`, `a.b` or `__proto__`, null characters and lone
 * surrogates are only text in there, so no database gives them a meaning.
 * @throws SaraphinaError `BAD_ARGUMENTS` for NaN, infinities, and over 15 MiB
 */
export function encode(value: unknown): string {
  const text = JSON.stringify(value, refuseNonFinite);
  if (Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw new SaraphinaError('BAD_ARGUMENTS', `expected at most ${MAX_DOCUMENT_BYTES} bytes in one record, got ${Buffer.byteLength(text)}`);
  }
  return text;
}

function refuseNonFinite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new SaraphinaError('BAD_ARGUMENTS', `expected a finite number for "${key}", got ${value}`);
  }
  return value;
}

/**
 * The value of a stored JSON text.
 * @param where names the record in the error, e.g. `entries artifact-…`
 * @throws SaraphinaError `STORE_CORRUPT` when it isn't JSON
 */
export function decode<T>(text: string, where: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new SaraphinaError('STORE_CORRUPT', `the stored record ${where} is damaged: it is not JSON. Restore a backup into an empty store.`, {}, error);
  }
}

/**
 * A text that a store may use as key or compare with. Databases disagree about null characters and
 * lone surrogates, and an object in its place could be read as an operator; so both are refused.
 * @throws SaraphinaError `BAD_ARGUMENTS`
 */
export function checkKey(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new SaraphinaError('BAD_ARGUMENTS', `expected text for ${name}, got ${value === null ? 'null' : typeof value}`);
  if (value.length > MAX_KEY_LENGTH) throw new SaraphinaError('BAD_ARGUMENTS', `expected at most ${MAX_KEY_LENGTH} characters for ${name}, got ${value.length}`);
  if (value.includes('\0') || !value.isWellFormed()) throw new SaraphinaError('BAD_ARGUMENTS', `expected ${name} without null characters and half characters`);
  return value;
}

/** An integer from `least` up. */
export function checkInteger(value: unknown, name: string, least: number): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) {
    throw new SaraphinaError('BAD_ARGUMENTS', `expected a whole number of at least ${least} for ${name}, got ${String(value)}`);
  }
  return value as number;
}

/** How many records a query may return: the wish, cut at `most`. */
export function checkLimit(limit: number, most = 10_000): number {
  return Math.min(checkInteger(limit, 'limit', 1), most);
}
