const INTERVAL_MS = 500;
const TIMEOUT_MS = 30_000;

/**
 * Calls `check` until it gives something truthy, with pauses of `intervalMs` in between, and returns that.
 * @param timeoutMs when a further pause would end later than that, it gives up with a `TimeoutError`
 * @returns the first truthy answer; the promise rejects with the error of a check that fails
 * @throws TypeError (as a rejection) when an argument is not as said
 */
export async function pollUntil<T>(check: () => T | Promise<T>, intervalMs: number = INTERVAL_MS, timeoutMs: number = TIMEOUT_MS): Promise<T> {
  requireArguments(check, intervalMs, timeoutMs);
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() + intervalMs > end) throw new DOMException(`the condition did not hold within ${timeoutMs} ms`, 'TimeoutError');
    await new Promise((resolve) => {
      setTimeout(resolve, intervalMs);
    });
  }
}

function requireArguments(check: unknown, intervalMs: number, timeoutMs: number): void {
  if (typeof check !== 'function') throw new TypeError(`expected a function as check, got ${typeof check}`);
  if (!(typeof intervalMs === 'number' && intervalMs > 0)) throw new TypeError(`expected an interval in milliseconds over 0, got ${String(intervalMs)}`);
  if (!(typeof timeoutMs === 'number' && timeoutMs >= 0)) throw new TypeError(`expected a timeout in milliseconds from 0, got ${String(timeoutMs)}`);
}
