const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/**
 * Reads a Roman numeral from I to MMMCMXCIX, in upper or lower case.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it is no correctly written numeral
 */
export function fromRoman(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const values = Array.from(text.toUpperCase(), (letter) => VALUES[letter] ?? 0);
  if (values.length === 0 || !ROMAN.test(text.toUpperCase())) throw new RangeError(`expected a Roman numeral from I to MMMCMXCIX, got ${JSON.stringify(text)}`);
  return values.reduce((total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
