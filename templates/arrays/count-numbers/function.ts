const KIND: string = 'positive';
const KINDS: Readonly<Record<string, (value: number) => boolean>> = {
  positive: (value) => value > 0,
  negative: (value) => value < 0,
  zero: (value) => value === 0,
  even: (value) => value % 2 === 0,
  odd: (value) => Math.abs(value % 2) === 1,
};

/**
 * How many numbers of an array are of a kind: positive, negative, zero, even or odd. Zero is neither positive nor negative; only integers are even or odd.
 * @throws TypeError when `numbers` is not an array of numbers
 * @throws RangeError for another kind
 */
export function countNumbers(numbers: readonly number[], kind: string = KIND): number {
  if (!Array.isArray(numbers) || numbers.some((value) => typeof value !== 'number')) throw new TypeError('expected an array of numbers');
  const isCounted = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!isCounted) throw new RangeError(`expected one of ${Object.keys(KINDS).join(', ')}, got ${String(kind)}`);
  return numbers.filter(isCounted).length;
}
