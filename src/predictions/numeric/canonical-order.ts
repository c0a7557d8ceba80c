/**
 * Positions of the rows in an order that depends on their content alone: by the values from left to right, then by `y`.
 * A fit that adds up its rows in this order gives the same bytes however the rows were shuffled.
 * @param rows n rows of equal length
 * @param y n values
 */
export function canonicalOrder(rows: readonly (readonly number[])[], y: readonly number[]): number[] {
  return [...rows.keys()].sort((i, j) => compareRows(rows[i]!, rows[j]!) || y[i]! - y[j]!);
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  for (let column = 0; column < a.length; column += 1) {
    if (a[column] !== b[column]) return a[column]! - b[column]!;
  }
  return 0;
}
