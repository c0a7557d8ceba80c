const NUMERALS: [string, number][] = [
  ['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
];

/**
 * Writes an integer from 1 to 3999 in Roman numerals.
 * @throws TypeError when `value` is not an integer
 * @throws RangeError when it is out of range
 */
export function toRoman(value: number): string {
  if (!Number.isInteger(value)) throw new TypeError(`expected an integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (value < 1 || value > 3999) throw new RangeError(`expected an integer from 1 to 3999, got ${value}`);
  let rest = value;
  return NUMERALS.reduce((text, [numeral, worth]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return text + numeral.repeat(times);
  }, '');
}
