/**
 * Converts kilograms to international avoirdupois pounds of exactly 0.45359237 kg. NaN and infinity stay as they are.
 * @throws TypeError when `kilograms` is not a number
 */
export function kilogramsToPounds(kilograms: number): number {
  if (typeof kilograms !== 'number') throw new TypeError(`expected a number, got ${typeof kilograms}`);
  return kilograms / 0.453_592_37;
}
