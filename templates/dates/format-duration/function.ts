const UNITS: [string, number][] = [['d', 86_400_000], ['h', 3_600_000], ['m', 60_000], ['s', 1000], ['ms', 1]];

/**
 * Writes a duration for people, e.g. 93 784 005 ms as `1d 2h 3m 4s 5ms`. Parts that are 0 are left out; fractions of a
 * millisecond are cut off; nothing left is `0ms`.
 * @param milliseconds may be negative
 * @throws TypeError when it is not a finite number
 */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) throw new TypeError(`expected a finite number of milliseconds, got ${String(milliseconds)}`);
  let rest = Math.trunc(Math.abs(milliseconds));
  const parts = UNITS.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? [] : [`${count}${unit}`];
  });
  if (parts.length === 0) return '0ms';
  return `${milliseconds < 0 ? '-' : ''}${parts.join(' ')}`;
}
