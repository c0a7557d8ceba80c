/**
 * At most `most` of the values, ascending, evenly by rank: enough to rank others among, in less space.
 * @param digits significant digits that are kept
 * @example evenlyByRank([3, 1, 2, 4], 2) // [2, 4]
 */
export function evenlyByRank(values: readonly number[], most: number, digits = 6): number[] {
  const ascending = [...values].sort((a, b) => a - b);
  const kept = Math.min(most, ascending.length);
  return Array.from({ length: kept }, (_, i) => Number(ascending[Math.floor(((i + 0.5) * ascending.length) / kept)]!.toPrecision(digits)));
}
