/**
 * FizzBuzz: the numbers from 1 to `count` as texts, multiples of 3 replaced by `Fizz`, of 5 by `Buzz`, of both by `FizzBuzz`.
 * @throws TypeError when `count` is not an integer
 * @throws RangeError when it is not from 0 to 1 million
 */
export function fizzBuzz(count: number): string[] {
  if (!Number.isInteger(count)) throw new TypeError(`expected an integer, got ${typeof count === 'number' ? count : typeof count}`);
  if (count < 0 || count > 1_000_000) throw new RangeError(`expected an integer from 0 to 1000000, got ${count}`);
  return Array.from({ length: count }, (_, index) => {
    const words = `${(index + 1) % 3 === 0 ? 'Fizz' : ''}${(index + 1) % 5 === 0 ? 'Buzz' : ''}`;
    return words === '' ? String(index + 1) : words;
  });
}
