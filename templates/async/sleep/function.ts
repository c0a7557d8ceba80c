/**
 * A promise that resolves after so many milliseconds.
 * @param milliseconds from 0 to 2^31 - 1
 * @param signal rejects with its reason and clears the timer when it aborts
 * @throws TypeError (as a rejection) when `milliseconds` is not such a number
 */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (!(typeof milliseconds === 'number' && milliseconds >= 0 && milliseconds < 2 ** 31)) {
    throw new TypeError(`expected milliseconds from 0 to 2^31 - 1, got ${String(milliseconds)}`);
  }
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort);
  });
}
