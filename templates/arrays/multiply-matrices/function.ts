/**
 * The product of two matrices, each an array of rows.
 * @throws TypeError when an argument is not a matrix: rows of numbers, all as long as the first and not empty
 * @throws RangeError when the first has not as many columns as the second has rows
 */
export function multiplyMatrices(first: readonly (readonly number[])[], second: readonly (readonly number[])[]): number[][] {
  for (const matrix of [first, second]) {
    if (!isMatrix(matrix)) throw new TypeError('expected a matrix: rows of numbers with equal lengths');
  }
  if (widthOf(first) !== second.length) throw new RangeError('expected as many columns in the first matrix as rows in the second');
  const columns = Array.from({ length: widthOf(second) }, (_, column) => second.map((row) => Number(row[column])));
  return first.map((row) => columns.map((column) => column.reduce((sum, value, index) => sum + value * Number(row[index]), 0)));
}

function widthOf(rows: readonly (readonly number[])[]): number {
  return rows.flat().length / rows.length;
}

function isMatrix(rows: unknown): boolean {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row) && row.length > 0 && row.every((value) => typeof value === 'number'))) return false;
  return new Set(rows.map((row: number[]) => row.length)).size === 1;
}
