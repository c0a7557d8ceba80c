/**
 * Writes decimal degrees as degrees, minutes and whole seconds, e.g. `51° 29' 46"`; the sign stays in front.
 * @throws TypeError when `degrees` is not a number
 * @throws RangeError when it is not from -180 to 180
 */
export function decimalToDms(degrees: number): string {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= 180)) throw new RangeError(`expected degrees from -180 to 180, got ${degrees}`);
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const sign = degrees < 0 && seconds > 0 ? '-' : '';
  return `${sign}${Math.floor(seconds / 3600)}° ${Math.floor(seconds / 60) % 60}' ${seconds % 60}"`;
}
