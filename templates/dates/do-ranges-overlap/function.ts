/**
 * Checks whether two time spans overlap. Spans that only touch, one ending when the other starts, do not, as in date-fns; a span of no length overlaps
 * one that it lies inside.
 * @throws TypeError when an argument is not a valid Date
 * @throws RangeError when a span ends before it starts
 */
export function doRangesOverlap(startA: Date, endA: Date, startB: Date, endB: Date): boolean {
  for (const date of [startA, endA, startB, endB]) {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new TypeError(`expected valid Dates, got ${String(date)}`);
  }
  if (startA > endA || startB > endB) throw new RangeError('expected spans that do not end before they start');
  return startA < endB && startB < endA;
}
