const LIMIT = 4;

/**
 * The results of `task` for every item, in order, with at most `limit` tasks at a time. When one fails the promise rejects with its error,
 * and no further task is started.
 * @throws TypeError (as a rejection) when an argument is not as said
 */
export async function mapLimit<T, R>(items: readonly T[], task: (item: T, index: number) => R | Promise<R>, limit: number = LIMIT): Promise<R[]> {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof task !== 'function') throw new TypeError(`expected a function as task, got ${typeof task}`);
  if (!Number.isInteger(limit) || limit < 1) throw new TypeError(`expected a limit from 1, got ${String(limit)}`);
  const results: R[] = new Array(items.length);
  const waiting = items.entries() as ArrayIterator<[number, T]>;
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      results[index] = await task(item, index);
      if (hasFailed) return;
    }
  };
  const workers = Array.from({ length: Math.min(limit, items.length) }, work);
  await Promise.all(workers).catch((error: unknown) => {
    hasFailed = true;
    throw error;
  });
  return results;
}
