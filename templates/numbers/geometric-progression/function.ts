/**
 * The numbers of a geometric progression from `start` up to at most `end`, each the one before times `ratio`.
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when `start` is not above 0 or `ratio` is not above 1
 */
export function geometricProgression(end: number, start: number = 1, ratio: number = 2): number[] {
  for (const value of [end, start, ratio]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (start <= 0) throw new RangeError(`expected a start above 0, got ${start}`);
  if (ratio <= 1) throw new RangeError(`expected a ratio above 1, got ${ratio}`);
  const terms: number[] = [];
  for (let term = start; term <= end; term *= ratio) terms.push(term);
  return terms;
}
