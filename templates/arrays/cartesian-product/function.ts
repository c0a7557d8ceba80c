/** More would fill the memory. */
const MOST = 100_000;

/**
 * All arrays that have one item of each given array, in lexicographic order of the places. The product of no arrays is `[[]]`.
 * @throws TypeError when an argument is not an array
 * @throws RangeError when there are more than 100,000 combinations
 */
export function cartesianProduct<T>(...arrays: (readonly T[])[]): T[][] {
  for (const array of arrays) {
    if (!Array.isArray(array)) throw new TypeError(`expected arrays, got ${typeof array}`);
  }
  const count = arrays.reduce((product, { length }) => product * length, 1);
  if (count > MOST) throw new RangeError(`expected at most ${MOST} combinations, got ${count}`);
  return arrays.reduce<T[][]>((combinations, array) => combinations.flatMap((combination) => array.map((item) => [...combination, item])), [[]]);
}
