/**
 * Collatz sequence from a positive integer down to 1: n / 2 after an even number, 3n + 1 after an odd one.
 * @throws TypeError when `start` is not a safe integer
 * @throws RangeError when it is below 1, or when a number is reached that is too large to be exact
 */
export function collatzSequence(start: number): number[] {
  if (!Number.isSafeInteger(start)) throw new TypeError(`expected a safe integer, got ${typeof start === 'number' ? start : typeof start}`);
  if (start < 1) throw new RangeError(`expected an integer from 1, got ${start}`);
  const sequence = [start];
  for (let value = start; value !== 1; sequence.push(value)) {
    value = value % 2 === 0 ? value / 2 : 3 * value + 1;
    if (value > Number.MAX_SAFE_INTEGER) throw new RangeError(`expected numbers that can be held exactly, got ${value}`);
  }
  return sequence;
}
