const ATTEMPTS = 3;
const DELAY_MS = 100;
/** Longest pause between two attempts, milliseconds. */
const LONGEST_PAUSE_MS = 30_000;

/**
 * Runs a task until it succeeds, with pauses that double from `delayMs` up to 30 seconds (exponential backoff).
 * @param task gets the number of the attempt, from 1; may return a value or a promise
 * @param attempts how often to try in all
 * @param delayMs pause after the first failure, milliseconds
 * @returns what the task returns; after the last attempt the promise rejects with that attempt's error
 * @throws TypeError (as a rejection) when an argument is not as said
 */
export async function retry<T>(task: (attempt: number) => T | Promise<T>, attempts: number = ATTEMPTS, delayMs: number = DELAY_MS): Promise<T> {
  requireArguments(task, attempts, delayMs);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task(attempt);
    } catch (error) {
      if (attempt === attempts) throw error;
      await pause(Math.min(delayMs * 2 ** (attempt - 1), LONGEST_PAUSE_MS));
    }
  }
}

function requireArguments(task: unknown, attempts: number, delayMs: number): void {
  if (typeof task !== 'function') throw new TypeError(`expected a function as task, got ${typeof task}`);
  if (!Number.isInteger(attempts) || attempts < 1) throw new TypeError(`expected attempts as an integer from 1, got ${String(attempts)}`);
  if (!(typeof delayMs === 'number' && delayMs >= 0)) throw new TypeError(`expected a delay in milliseconds from 0, got ${String(delayMs)}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
