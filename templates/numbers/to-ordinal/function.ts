/**
 * Writes an integer as an English ordinal: 1st, 2nd, 3rd, 4th, 11th, 22nd.
 * @throws TypeError when `value` is not an integer
 */
export function toOrdinal(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected an integer, got ${typeof value === 'number' ? value : typeof value}`);
  const lastTwo = Math.abs(value) % 100;
  const isTeen = lastTwo >= 11 && lastTwo <= 13;
  const suffix = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][lastTwo % 10];
  return `${value}${suffix ?? 'th'}`;
}
