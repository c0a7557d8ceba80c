export interface IsoDuration {
  years: number;
  months: number;
  weeks: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

const UNITS: (keyof IsoDuration)[] = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];
const DURATION = /^(-?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * Reads an ISO 8601 duration such as `P1Y2M10DT2H30M` or `-PT0.5S` into its parts; parts that are not there are 0.
 * A leading minus makes every part negative; only seconds may have a fraction, after a dot or a comma.
 * @throws TypeError when `text` is not a string
 * @throws RangeError when it is not such a duration
 */
export function parseIsoDuration(text: string): IsoDuration {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const match = DURATION.exec(text);
  if (match === null) throw new RangeError(`expected an ISO 8601 duration such as P1DT2H, got ${JSON.stringify(text)}`);
  const sign = match[1] === '-' ? -1 : 1;
  const parts = UNITS.map((unit, index) => [unit, sign * Number((match[index + 2] ?? '0').replace(',', '.')) || 0]);
  return Object.fromEntries(parts) as IsoDuration;
}
