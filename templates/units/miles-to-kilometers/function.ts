/** One international mile in kilometres, exactly (1959 agreement). */
const KILOMETERS_PER_MILE = 1.609344;

/**
 * Converts international miles to kilometres. NaN and infinity stay as they are.
 * @throws TypeError when `miles` is not a number
 */
export function milesToKilometers(miles: number): number {
  if (typeof miles !== 'number') throw new TypeError(`expected a number, got ${typeof miles}`);
  return miles * KILOMETERS_PER_MILE;
}
