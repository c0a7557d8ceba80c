const SHORT = new Map([['w', 604_800_000], ['d', 86_400_000], ['h', 3_600_000], ['m', 60_000], ['s', 1000], ['ms', 1]]);
const LONG = new Map([['week', 'w'], ['day', 'd'], ['hour', 'h'], ['hr', 'h'], ['minute', 'm'], ['min', 'm'], ['second', 's'], ['sec', 's'], ['millisecond', 'ms']]);
const SHAPE = /^-?\d{1,15}(?:\.\d{1,9})? ?[a-z]+(?:(?:,| and)? ?\d{1,15}(?:\.\d{1,9})? ?[a-z]+)*$/;

/**
 * Reads a duration as people write it, such as `1h30m`, `90 min`, `2 days, 4 hours` or `1.5h`, and gives it in milliseconds, rounded to whole ones.
 * Units are weeks, days, hours, minutes, seconds and milliseconds, short or long, in any case. A minus in front makes it negative.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it is no duration
 */
export function parseDuration(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const total = SHAPE.test(plain) ? Math.round(sumOf(plain)) : Number.NaN;
  if (Number.isNaN(total)) throw new RangeError(`expected a duration such as 1h30m, got ${JSON.stringify(text)}`);
  return plain.startsWith('-') && total > 0 ? -total : total;
}

/** The counts times their units. */
function sumOf(plain: string): number {
  const tokens = (plain.match(/[\d.]+|[a-z]+/g) as string[]).filter((token) => token !== 'and');
  return tokens.reduce((sum, token, index) => (index % 2 === 0 ? sum + Number(token) * lengthOf(tokens[index + 1] as string) : sum), 0);
}

/** Milliseconds of a unit; NaN for what is none. */
function lengthOf(unit: string): number {
  return SHORT.get(LONG.get(unit.replace(/s$/, '')) ?? unit) ?? Number.NaN;
}
