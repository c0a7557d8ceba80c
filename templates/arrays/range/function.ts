/** Longest range; a longer one is more likely a mistake than a wish. */
const MAX_LENGTH = 1_000_000;

/**
 * Numbers from `start` up to but not including `end`, `step` apart. With one argument from 0 to it.
 * Every number is computed from `start`, so rounding errors do not add up.
 * @param step not 0; its default counts towards `end`
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when `step` is 0 or the range has more than one million numbers
 */
export function range(start: number, end?: number, step?: number): number[] {
  const [from, to] = end === undefined ? [0, start] : [start, end];
  const by = step ?? (to < from ? -1 : 1);
  for (const value of [from, to, by]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${String(value)}`);
  }
  if (by === 0) throw new RangeError('expected a step other than 0');
  const length = Math.max(Math.ceil((to - from) / by), 0);
  if (length > MAX_LENGTH) throw new RangeError(`expected at most ${MAX_LENGTH} numbers, got ${length}`);
  return Array.from({ length }, (_, index) => from + index * by);
}
