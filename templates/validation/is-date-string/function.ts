/** Where year, month and day stand; everything else must appear as it is. */
const FORMAT = 'YYYY-MM-DD';
const DIGITS = /^\d+$/;

/**
 * Checks whether a text is a real calendar date written in one fixed format (Gregorian calendar, leap days included).
 * @throws TypeError when `text` is not a string
 */
export function isDateString(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (text.length !== FORMAT.length || !sameSeparators(text)) return false;
  const [year, month, day] = [field(text, 'YYYY'), field(text, 'MM'), field(text, 'DD')];
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function sameSeparators(text: string): boolean {
  return [...FORMAT].every((letter, index) => 'YMD'.includes(letter) || text[index] === letter);
}

/** The number at the place of `letters`; NaN when it is not all digits. */
function field(text: string, letters: string): number {
  const start = FORMAT.indexOf(letters);
  const digits = text.slice(start, start + letters.length);
  return DIGITS.test(digits) ? Number(digits) : Number.NaN;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
