/** Observations that share one x, ascending in x. */
export interface WeightedPoint {
  x: number;
  /** Mean of their y, weighted. */
  y: number;
  /** Sum of their weights, positive. */
  weight: number;
}

/**
 * The non-decreasing values v that minimise Σ wᵢ (vᵢ − yᵢ)², by pooling adjacent violators in one pass.
 * @param points n points, ascending in x
 * @returns n fitted values, one a point; pooled neighbours share the identical number
 * @see Barlow et al. 1972, Statistical Inference under Order Restrictions; Best and Chakravarti 1990
 * @example poolAdjacentViolators([{ x: 0, y: 1, weight: 1 }, { x: 1, y: 0, weight: 1 }]) // [0.5, 0.5]
 */
export function poolAdjacentViolators(points: readonly WeightedPoint[]): number[] {
  // One entry a block; typed arrays instead of objects because Venn–Abers does this for every query.
  const total = new Float64Array(points.length);
  const weight = new Float64Array(points.length);
  const end = new Int32Array(points.length);
  let last = -1;
  for (let i = 0; i < points.length; i += 1) {
    last += 1;
    total[last] = points[i]!.y * points[i]!.weight;
    weight[last] = points[i]!.weight;
    for (; last > 0 && total[last - 1]! / weight[last - 1]! >= total[last]! / weight[last]!; last -= 1) {
      total[last - 1]! += total[last]!;
      weight[last - 1]! += weight[last]!;
    }
    end[last] = i + 1;
  }
  const values: number[] = [];
  for (let block = 0; block <= last; block += 1) {
    const value = total[block]! / weight[block]!;
    while (values.length < end[block]!) values.push(value);
  }
  return values;
}

/**
 * Observations with equal x merged into one point by the weighted mean, their weights summed; ascending in x.
 * The result does not depend on the order of the observations.
 * @param x n finite numbers
 * @param y n finite numbers
 * @param weights n positive numbers; 1 each by default
 */
export function mergeTies(x: readonly number[], y: readonly number[], weights?: readonly number[]): WeightedPoint[] {
  const weightOf = (i: number): number => weights?.[i] ?? 1;
  const order = [...x.keys()].sort((i, j) => x[i]! - x[j]! || y[i]! - y[j]! || weightOf(i) - weightOf(j));
  const points: WeightedPoint[] = [];
  for (let start = 0, end: number; start < order.length; start = end) {
    let [total, weight] = [0, 0];
    for (end = start; end < order.length && x[order[end]!] === x[order[start]!]; end += 1) {
      total += y[order[end]!]! * weightOf(order[end]!);
      weight += weightOf(order[end]!);
    }
    points.push({ x: x[order[start]!]!, y: total / weight, weight });
  }
  return points;
}
