/**
 * A value for each row by something fitted on the rows of the other folds.
 * @param folds n fold numbers
 * @param fit gets the positions to fit on, gives the function from a position to its value
 */
export function crossFit<T>(folds: readonly number[], fit: (fitOn: number[], fold: number) => (position: number) => T): T[] {
  const values = new Array<T>(folds.length);
  for (const fold of [...new Set(folds)].sort((a, b) => a - b)) {
    const positions = [...folds.keys()];
    const valueOf = fit(positions.filter((i) => folds[i] !== fold), fold);
    for (const i of positions) if (folds[i] === fold) values[i] = valueOf(i);
  }
  return values;
}
