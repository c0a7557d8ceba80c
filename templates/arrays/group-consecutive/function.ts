/**
 * The runs of equal neighbours of an array, in order (SameValueZero: objects by identity, NaN equals NaN).
 * @throws TypeError when `items` is not an array
 */
export function groupConsecutive<T>(items: readonly T[]): T[][] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.includes(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
