/**
 * The q-quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
 * @param values at least one finite number, in any order
 * @param q 0 to 1
 * @throws RangeError when there are no values or `q` is out of range
 * @example quantile([1, 2, 4], 0.25) // 1.5
 */
export function quantile(values: ArrayLike<number>, q: number): number {
  if (values.length === 0) throw new RangeError('expected at least one value, got none');
  if (!(q >= 0 && q <= 1)) throw new RangeError(`expected a share from 0 to 1, got ${q}`);
  const ascending = Float64Array.from(values).sort();
  const at = q * (ascending.length - 1);
  const below = Math.floor(at);
  const low = ascending[below]!;
  return low + (at - below) * ((ascending[below + 1] ?? low) - low);
}
