/**
 * Waits until every promise has settled and returns their values and the reasons of those that were rejected, both in order.
 * Values that are no promises count as results.
 * @throws TypeError (as a rejection) when `promises` is not an array
 */
export async function settleAll<T>(promises: readonly (T | Promise<T>)[]): Promise<{ results: T[]; errors: unknown[] }> {
  if (!Array.isArray(promises)) throw new TypeError(`expected an array, got ${typeof promises}`);
  const settled = (await Promise.allSettled(promises)) as PromiseSettledResult<T>[];
  return {
    results: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    errors: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  };
}
