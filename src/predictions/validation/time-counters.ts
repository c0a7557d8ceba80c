/** Rows that a group must have to say anything. */
const LEAST_ROWS = 5;

/**
 * Columns that only count: within each group (or over all rows) they never stop rising, or never stop falling, in row order. Such a column
 * knows how late it is and lets a model that has seen the neighbouring rows look up the answer: it flatters random folds and fails on new groups.
 * @param columns d columns of n values, oldest first; `NaN` where one is missing
 * @param groups n group names, or `null`
 * @returns positions of the columns
 * @example timeCounters([[1, 2, 3, 4, 5, 6], [1, 1, 2, 3, 5, 8]], null) // [0]
 */
export function timeCounters(columns: readonly (readonly number[])[], groups: readonly string[] | null): number[] {
  const rows = columns[0]?.length ?? 0;
  const positions = Array.from({ length: rows }, (_, i) => i);
  const series = groups === null ? [positions] : [...Map.groupBy(positions, (i) => groups[i]!).values()];
  const long = series.filter((members) => members.length >= LEAST_ROWS);
  if (long.length === 0) return [];
  return [...columns.keys()].filter((column) => [1, -1].some((direction) => long.every((members) => alwaysMoves(columns[column]!, members, direction))));
}

function alwaysMoves(values: readonly number[], members: readonly number[], direction: number): boolean {
  for (let i = 1; i < members.length; i += 1) {
    if (!(direction * (values[members[i]!]! - values[members[i - 1]!]!) > 0)) return false;
  }
  return true;
}
