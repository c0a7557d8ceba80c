const STYLE: string = 'short';
const UNITS: readonly (readonly [sign: string, name: string, length: number])[] = [['d', 'day', 86_400_000], ['h', 'hour', 3_600_000], ['m', 'minute', 60_000], ['s', 'second', 1000], ['ms', 'millisecond', 1]];

/**
 * Writes a duration for people, e.g. 93 784 005 ms as `1d 2h 3m 4s 5ms`, or in the long style as `1 day, 2 hours, …`. Parts that are 0 are left out; fractions of
 * a millisecond are cut off; nothing left is `0ms` or `0 milliseconds`.
 * @param milliseconds may be negative
 * @param style `short` or `long`
 * @throws TypeError when `milliseconds` is not a finite number
 * @throws RangeError for another style
 */
export function formatDuration(milliseconds: number, style: string = STYLE): string {
  if (!Number.isFinite(milliseconds)) throw new TypeError(`expected a finite number of milliseconds, got ${String(milliseconds)}`);
  if (style !== 'short' && style !== 'long') throw new RangeError(`expected short or long, got ${String(style)}`);
  let rest = Math.trunc(Math.abs(milliseconds));
  const parts = UNITS.flatMap(([sign, name, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count === 0) return [];
    return [style === 'short' ? `${count}${sign}` : `${count} ${name}${count === 1 ? '' : 's'}`];
  });
  if (parts.length === 0) return style === 'short' ? '0ms' : '0 milliseconds';
  return `${milliseconds < 0 ? '-' : ''}${parts.join(style === 'short' ? ' ' : ', ')}`;
}
