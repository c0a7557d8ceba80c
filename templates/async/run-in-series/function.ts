/**
 * Calls the tasks one after the other, each when the one before has ended, and returns their results in order. When a task fails the promise
 * rejects with its error, and the others are not started.
 * @throws TypeError (as a rejection) when `tasks` is not an array of functions
 */
export async function runInSeries<R>(tasks: readonly (() => R | Promise<R>)[]): Promise<R[]> {
  if (!Array.isArray(tasks) || !tasks.every((task) => typeof task === 'function')) throw new TypeError('expected an array of functions');
  const results: R[] = [];
  for (const task of tasks as (() => R | Promise<R>)[]) results.push(await task());
  return results;
}
