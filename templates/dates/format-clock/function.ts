/**
 * Writes a number of seconds as a clock does, `HH:MM:SS`; hours may have more than two digits. Fractions of a second are cut off.
 * @throws TypeError when `seconds` is not a finite number
 * @throws RangeError when it is negative
 */
export function formatClock(seconds: number): string {
  if (!Number.isFinite(seconds)) throw new TypeError(`expected a finite number of seconds, got ${typeof seconds === 'number' ? seconds : typeof seconds}`);
  if (seconds < 0) throw new RangeError(`expected seconds from 0, got ${seconds}`);
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
