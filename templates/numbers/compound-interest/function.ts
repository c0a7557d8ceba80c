const TIMES_PER_YEAR = 1;

/**
 * What an amount grows to with compound interest: principal · (1 + rate / n)^(n · years).
 * @param annualRate nominal interest a year in percent
 * @param years may be a fraction
 * @param timesPerYear how often interest is added
 * @returns the final amount, not rounded
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when `years` is negative or `timesPerYear` is not above 0
 */
export function compoundInterest(principal: number, annualRate: number, years: number, timesPerYear: number = TIMES_PER_YEAR): number {
  for (const value of [principal, annualRate, years, timesPerYear]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (years < 0) throw new RangeError(`expected years from 0, got ${years}`);
  if (timesPerYear <= 0) throw new RangeError(`expected interest more than 0 times a year, got ${timesPerYear}`);
  return principal * (1 + annualRate / 100 / timesPerYear) ** (timesPerYear * years);
}
