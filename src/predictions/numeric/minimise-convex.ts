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
/** Below this promised decrease, relative to 1 + |value|, rounding hides what a step brings, and full steps converge quadratically. */
const SETTLED = 1e-10;
const LAST_FULL_STEPS = 3;

/**
 * The parameters at the minimum, by Newton's method with backtracking and three full steps at the end.
 * @param start d numbers
 * @throws RangeError when the minimum is not reached in 200 steps (there may be none) or the Hessian is not positive definite
 * @see Nocedal and Wright 2006, Numerical Optimization, algorithms 3.1 and 3.2; Lin, Lin and Weng 2007
 * @example minimiseConvex({ value: ([x]) => (x! - 3) ** 2, derivatives: ([x]) => ({ gradient: [2 * (x! - 3)], hessian: [[2]] }) }, [0]) // [3]
 */
export function minimiseConvex(f: ConvexFunction, start: readonly number[]): number[] {
  let point = [...start];
  let value = f.value(point);
  for (let steps = 0; steps < MAX_STEPS; steps += 1) {
    const { direction, slope } = newtonStep(f, point);
    const next = -slope <= SETTLED * (1 + Math.abs(value)) ? null : backtrack(f, point, value, direction, slope);
    if (next === null) return settle(f, point);
    ({ point, value } = next);
  }
  throw new RangeError(`expected a minimum within ${MAX_STEPS} Newton steps, got none`);
}

function settle(f: ConvexFunction, from: number[]): number[] {
  let point = from;
  for (let steps = 0; steps < LAST_FULL_STEPS; steps += 1) point = add(point, newtonStep(f, point).direction, 1);
  return point;
}

/** The Newton direction, and the slope of the function along it (never positive). */
function newtonStep(f: ConvexFunction, point: readonly number[]): { direction: number[]; slope: number } {
  const { gradient, hessian } = f.derivatives(point);
  const damped = hessian.map((row, i) => row.map((entry, j) => (i === j ? entry * (1 + DAMPING) + DAMPING : entry)));
  const direction = solveCholesky(cholesky(damped), gradient).map((step) => -step);
  return { direction, slope: gradient.reduce((total, entry, i) => total + entry * direction[i]!, 0) };
}

function backtrack(f: ConvexFunction, from: number[], value: number, direction: number[], slope: number): { point: number[]; value: number } | null {
  let length = 1;
  for (let halvings = 0; halvings < MAX_HALVINGS; halvings += 1, length /= 2) {
    const point = add(from, direction, length);
    const lower = f.value(point);
    if (lower < value && lower <= value + SUFFICIENT_DECREASE * length * slope) return { point, value: lower };
  }
  return null;
}

function add(point: readonly number[], direction: readonly number[], length: number): number[] {
  return point.map((parameter, i) => parameter + length * direction[i]!);
}
