const KIND: string = 'even';
const KINDS: Readonly<Record<string, (value: number) => boolean>> = {
  even: (value) => value % 2 === 0,
  odd: (value) => Math.abs(value % 2) === 1,
  positive: (value) => value > 0,
  negative: (value) => value < 0,
};

/**
 * The sum of the numbers of an array that are even, odd, positive or negative, 0 for none. Zero is even and neither positive nor negative; only integers are even or odd.
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError for another kind
 */
export function sumNumbersOfKind(numbers: readonly number[], kind: string = KIND): number {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  const isWanted = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!isWanted) throw new RangeError(`expected one of ${Object.keys(KINDS).join(', ')}, got ${String(kind)}`);
  return numbers.filter(isWanted).reduce((sum, value) => sum + value, 0);
}
