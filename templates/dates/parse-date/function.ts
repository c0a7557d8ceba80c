/** Where year, month and day stand; everything else must appear as it is. */
const FORMAT = 'YYYY-MM-DD';
const DIGITS = /^\d+$/;

/**
 * Reads a calendar date written in one fixed format and gives it as midnight in local time. Dates that do not exist, such as 2023-02-29, are an error.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it is no date in this format
 */
export function parseDate(text: string): Date {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [year, month, day] = [field(text, 'YYYY'), field(text, 'MM'), field(text, 'DD')];
  const date = new Date(year, month - 1, day);
  // The constructor takes the years 0 to 99 for 1900 to 1999.
  date.setFullYear(year, month - 1, day);
  const isReal = date.getMonth() === month - 1 && date.getDate() === day;
  if (!isReal || !sameSeparators(text)) throw new RangeError(`expected a real date as ${FORMAT}, got ${JSON.stringify(text)}`);
  return date;
}

function sameSeparators(text: string): boolean {
  return text.length === FORMAT.length && [...FORMAT].every((letter, index) => 'YMD'.includes(letter) || text[index] === letter);
}

/** The number at the place of `letters`; NaN when it is not all digits. */
function field(text: string, letters: string): number {
  const start = FORMAT.indexOf(letters);
  const digits = text.slice(start, start + letters.length);
  return DIGITS.test(digits) ? Number(digits) : Number.NaN;
}
