const PERMITS = 1;

/**
 * Returns a function that runs tasks, at most `permits` at a time; the others wait and start in order. It returns what the task returns, or rejects
 * with its error.
 * @throws TypeError when `permits` is not an integer from 1
 */
export function createSemaphore(permits: number = PERMITS): <T>(task: () => T | Promise<T>) => Promise<T> {
  if (!Number.isInteger(permits) || permits < 1) throw new TypeError(`expected permits from 1, got ${String(permits)}`);
  let free = permits;
  const waiting: (() => void)[] = [];
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (task) => {
    if (typeof task !== 'function') throw new TypeError(`expected a function as task, got ${typeof task}`);
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => { waiting.push(resolve); });
    try {
      return await task();
    } finally {
      release();
    }
  };
}
