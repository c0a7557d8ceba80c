const DECIMAL_MARK: string = '.';
/** What may stand between thousands, beside the mark that is not the decimal one. */
const GROUP_MARKS = " \u00A0\u202F'’_";

/**
 * Reads a number as people write it, with separators between thousands: `1,234,567.89`. Groups must have three digits and one kind of separator.
 * @param decimalMark `.` or `,`; the other one separates thousands
 * @returns NaN for anything else, also for an empty text
 * @throws TypeError when `text` is not a string
 * @throws RangeError when `decimalMark` is another one
 */
export function parseNumber(text: string, decimalMark: string = DECIMAL_MARK): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (decimalMark !== '.' && decimalMark !== ',') throw new RangeError(`expected "." or "," as decimal mark, got ${JSON.stringify(decimalMark)}`);
  const trimmed = text.trim();
  const size = readUnsigned(trimmed.replace(/^[+\u2212-]/, ''), decimalMark);
  return /^[\u2212-]/.test(trimmed) ? -size : size;
}

function readUnsigned(text: string, decimalMark: '.' | ','): number {
  const [whole = '', ...fractions] = text.split(decimalMark);
  const plain = [withoutGroups(whole, decimalMark === '.' ? ',' : '.'), ...fractions].join('.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The digits of the groups; an empty text when they are no groups. */
function withoutGroups(text: string, otherMark: string): string {
  const mark = [...GROUP_MARKS, otherMark].find((candidate) => text.includes(candidate));
  if (mark === undefined) return text;
  const [first = '', ...others] = text.split(mark);
  return /^\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group)) ? first + others.join('') : '';
}
