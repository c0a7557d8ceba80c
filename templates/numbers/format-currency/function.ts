const CURRENCY: string = 'USD';
const LOCALE: string = 'en-US';

/**
 * Writes an amount of money with its currency, e.g. `$1,234.50`. The number of decimals is that of the currency: none for yen, two for dollars.
 * Halves are rounded away from zero as they are written in decimal.
 * @param currency code of ISO 4217, e.g. `EUR`
 * @param locale language tag that decides on marks and places, e.g. `de-DE`
 * @throws TypeError when `amount` is not a finite number
 * @throws RangeError when `currency` is not three letters or `locale` no language tag
 */
export function formatCurrency(amount: number, currency: string = CURRENCY, locale: string = LOCALE): string {
  if (!Number.isFinite(amount)) throw new TypeError(`expected a finite amount, got ${typeof amount === 'number' ? amount : typeof amount}`);
  return new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay: 'negative' }).format(amount);
}
