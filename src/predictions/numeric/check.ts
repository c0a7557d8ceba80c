/** Throws a RangeError unless there is at least one value and all are finite. */
export function checkFinite(name: string, values: readonly number[]): void {
  if (values.length === 0) throw new RangeError(`expected at least one value of ${name}, got none`);
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at !== -1) throw new RangeError(`expected finite numbers as ${name}, got ${values[at]} at position ${at}`);
}

/** Throws a RangeError unless both lists have the same length. */
export function checkSameLength(name: string, a: readonly unknown[], otherName: string, b: readonly unknown[]): void {
  if (a.length !== b.length) throw new RangeError(`expected as many ${name} as ${otherName}, got ${a.length} and ${b.length}`);
}

/** Throws a RangeError unless there is at least one value and all are in [0, 1]. */
export function checkProbabilities(name: string, values: readonly number[]): void {
  checkFinite(name, values);
  const at = values.findIndex((value) => value < 0 || value > 1);
  if (at !== -1) throw new RangeError(`expected probabilities from 0 to 1 as ${name}, got ${values[at]} at position ${at}`);
}

/** Throws a RangeError unless there is at least one outcome and all are 0 or 1. */
export function checkOutcomes(outcomes: readonly number[]): void {
  checkFinite('outcomes', outcomes);
  const at = outcomes.findIndex((value) => value !== 0 && value !== 1);
  if (at !== -1) throw new RangeError(`expected outcomes 0 or 1, got ${outcomes[at]} at position ${at}`);
}

/** Throws a RangeError unless `rows` is a non-empty rectangular matrix of finite numbers with at least one column. */
export function checkMatrix(name: string, rows: readonly (readonly number[])[]): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new RangeError(`expected at least one row and one column of ${name}, got none`);
  for (const [index, row] of rows.entries()) {
    if (row.length !== columns) throw new RangeError(`expected ${columns} values in row ${index} of ${name}, got ${row.length}`);
    checkFinite(`${name} (row ${index})`, row);
  }
}
