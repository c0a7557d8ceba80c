/**
 * Monthly payment of an annuity loan: principal · r / (1 - (1 + r)^-months), r being a twelfth of the annual rate. Precise for tiny rates too.
 * @param annualRate nominal interest a year in percent
 * @param months whole number of payments
 * @returns the payment at the end of each month, not rounded
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when `annualRate` is negative or `months` is not an integer from 1
 */
export function loanPayment(principal: number, annualRate: number, months: number): number {
  for (const value of [principal, annualRate, months]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (annualRate < 0) throw new RangeError(`expected a rate from 0, got ${annualRate}`);
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`expected months as an integer from 1, got ${months}`);
  if (annualRate === 0) return principal / months;
  const rate = annualRate / 1200;
  return (principal * rate) / -Math.expm1(-months * Math.log1p(rate));
}
