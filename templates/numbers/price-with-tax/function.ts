/**
 * A price with tax, not rounded.
 * @param percent 19 for 19 %
 * @throws TypeError when an argument is not a number
 * @throws RangeError when it is negative or NaN
 */
export function priceWithTax(price: number, percent: number): number {
  for (const value of [price, percent]) {
    if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
    if (!(value >= 0)) throw new RangeError(`expected a number from 0, got ${value}`);
  }
  return (price * (100 + percent)) / 100;
}
