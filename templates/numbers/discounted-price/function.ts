/**
 * A price less a discount, not rounded.
 * @param percent 19 for 19 %, at most 100
 * @throws TypeError when an argument is not a number
 * @throws RangeError when it is negative or NaN, or the discount more than 100 %
 */
export function discountedPrice(price: number, percent: number): number {
  for (const value of [price, percent]) {
    if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
    if (!(value >= 0)) throw new RangeError(`expected a number from 0, got ${value}`);
  }
  if (percent > 100) throw new RangeError(`expected at most 100 percent, got ${percent}`);
  return (price * (100 - percent)) / 100;
}
