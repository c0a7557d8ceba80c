/**
 * The part of a number behind the decimal point, with its sign: 0.33 for 1.33, judged by the shortest decimal notation of the number. NaN and infinity give NaN.
 * @throws TypeError when `value` is not a number
 */
export function fractionalPart(value: number): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  if (!Number.isFinite(value)) return Number.NaN;
  const [, digits = ''] = /\.(\d+)$/.exec(String(Math.abs(value))) ?? [];
  return digits === '' ? value % 1 : Math.sign(value) * Number(`0.${digits}`);
}
