const DEFAULT_TIMEOUT_MS = 5000;

/**
 * Settles like `promise`, or rejects with a `TimeoutError` when that takes longer than `timeoutMs`. The timer is always
 * cleared, so it keeps no process alive. The work behind the promise is not stopped.
 * @param timeoutMs milliseconds from 0 to 2^31 - 1
 * @throws TypeError (as a rejection) when `timeoutMs` is not such a number
 */
export async function withTimeout<T>(promise: Promise<T> | T, timeoutMs: number = DEFAULT_TIMEOUT_MS): Promise<T> {
  if (!(typeof timeoutMs === 'number' && timeoutMs >= 0 && timeoutMs < 2 ** 31)) throw new TypeError(`expected a timeout in milliseconds from 0 to 2^31 - 1, got ${String(timeoutMs)}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException(`timed out after ${timeoutMs} ms`, 'TimeoutError')), timeoutMs);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
