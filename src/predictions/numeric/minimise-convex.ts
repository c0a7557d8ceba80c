import { cholesky, solveCholesky } from './cholesky.ts';

/** A smooth convex function of d parameters. */
export interface ConvexFunction {
  value(parameters: readonly number[]): number;
  /** The gradient (d numbers) and the Hessian (d × d, lower triangle suffices). */
  derivatives(parameters: readonly number[]): { gradient: number[]; hessian: number[][] };
}

const MAX_STEPS = 200;
const MAX_HALVINGS = 60;
/** Keeps the Hessian positive definite where the function is flat to the last bit. */
const DAMPING = 1e-12;
/** A step counts when it brings this share of the decrease that the slope promises. */
const SUFFICIENT_DECREASE = 1e-4;

/**
 * The parameters at the minimum, by Newton's method with backtracking.
 * Stops when no coordinate of the gradient exceeds 1e-11 or when rounding allows no further decrease.
 * @param start d numbers
 * @throws RangeError when the minimum is not reached in 200 steps: there may be none
 * @see Nocedal and Wright 2006, Numerical Optimization, algorithms 3.1 and 3.2; Lin, Lin and Weng 2007
 */
export function minimiseConvex(f: ConvexFunction, start: readonly number[]): number[] {
  let point = [...start];
  let value = f.value(point);
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const { gradient, hessian } = f.derivatives(point);
    if (gradient.every((slope) => Math.abs(slope) <= 1e-11)) return point;
    const direction = newtonDirection(gradient, hessian);
    const next = backtrack(f, point, value, direction, dot(gradient, direction));
    if (next === null) return point;
    ({ point, value } = next);
  }
  throw new RangeError(`expected a minimum within ${MAX_STEPS} Newton steps, got none`);
}

function newtonDirection(gradient: readonly number[], hessian: number[][]): number[] {
  const damped = hessian.map((row, i) => row.map((entry, j) => (i === j ? entry * (1 + DAMPING) + DAMPING : entry)));
  return solveCholesky(cholesky(damped), gradient).map((step) => -step);
}

function backtrack(f: ConvexFunction, from: number[], value: number, direction: number[], slope: number): { point: number[]; value: number } | null {
  let length = 1;
  for (let halvings = 0; halvings < MAX_HALVINGS; halvings += 1, length /= 2) {
    const point = from.map((parameter, i) => parameter + length * direction[i]!);
    const lower = f.value(point);
    if (lower < value && lower <= value + SUFFICIENT_DECREASE * length * slope) return { point, value: lower };
  }
  return null;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, entry, i) => total + entry * b[i]!, 0);
}
