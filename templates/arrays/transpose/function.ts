/**
 * The columns of a matrix as rows. A matrix without rows, or of rows without items, becomes an empty array.
 * @throws TypeError when `rows` is not an array of arrays
 * @throws RangeError when the rows are not equally long
 */
export function transpose<T>(rows: readonly (readonly T[])[]): T[][] {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) throw new TypeError('expected an array of arrays');
  const [first = []] = rows as T[][];
  const uneven = (rows as T[][]).find((row) => row.length !== first.length);
  if (uneven) throw new RangeError(`expected rows of ${first.length} items, got one of ${uneven.length}`);
  return first.map((_, column) => (rows as T[][]).map((row) => row[column] as T));
}
