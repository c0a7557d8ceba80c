/**
 * Converts international avoirdupois pounds, of exactly 0.45359237 kg, to kilograms. NaN and infinity stay as they are.
 * @throws TypeError when `pounds` is not a number
 */
export function poundsToKilograms(pounds: number): number {
  if (typeof pounds !== 'number') throw new TypeError(`expected a number, got ${typeof pounds}`);
  return pounds * 0.453_592_37;
}
