/** Rows of a square matrix. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L with L·Lᵀ = A of a symmetric positive definite matrix.
 * @param matrix d × d; only the lower triangle is read
 * @returns d rows; row i has i + 1 numbers
 * @throws RangeError when a pivot is not positive: the matrix is singular, indefinite or not finite
 * @see Golub and Van Loan 2013, Matrix Computations, section 4.2
 * @example cholesky([[4, 2], [2, 5]]) // [[2], [1, 2]]
 */
export function cholesky(matrix: Matrix): number[][] {
  const lower: number[][] = [];
  for (let i = 0; i < matrix.length; i += 1) {
    const row: number[] = [];
    lower.push(row);
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) rest -= row[k]! * lower[j]![k]!;
      if (i === j && !(rest > 0 && rest < Infinity)) throw new RangeError(`expected a positive definite matrix, got pivot ${rest} in row ${i}`);
      row.push(i === j ? Math.sqrt(rest) : rest / lower[j]![j]!);
    }
  }
  return lower;
}

/** The z with L·z = b, for the lower triangle L of `cholesky` and d numbers b. |z|² is bᵀA⁻¹b. */
export function solveLower(lower: Matrix, b: readonly number[]): number[] {
  const z: number[] = [];
  for (let i = 0; i < lower.length; i += 1) {
    let rest = b[i]!;
    for (let k = 0; k < i; k += 1) rest -= lower[i]![k]! * z[k]!;
    z.push(rest / lower[i]![i]!);
  }
  return z;
}

/** The x with A·x = b, for the lower triangle L of A and d numbers b. */
export function solveCholesky(lower: Matrix, b: readonly number[]): number[] {
  const x = solveLower(lower, b);
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < lower.length; k += 1) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
