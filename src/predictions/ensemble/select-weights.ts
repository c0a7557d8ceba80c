/** Members that may be added, one a step. */
const STEPS = 40;

/**
 * Weights of a linear blend by greedy forward selection with replacement: start with the best member, then add, again and again, the
 * member that lowers the loss of the blend most; a member's weight is its share of the additions. Never negative, and it leaves weak members out.
 * @param members m lists of n held-back predictions
 * @param lossOf the loss of n blended predictions
 * @returns m weights that sum to 1
 * @throws RangeError when there are no members
 * @see Caruana et al. 2004, Ensemble selection from libraries of models
 * @example selectWeights([[1, 1], [9, 9]], (blend) => Math.abs(blend[0]! - 1)) // [1, 0]
 */
export function selectWeights(members: readonly (readonly number[])[], lossOf: (blend: Float64Array) => number): number[] {
  if (members.length === 0) throw new RangeError('expected at least one member, got none');
  const total = new Float64Array(members[0]!.length);
  const taken = new Array<number>(members.length).fill(0);
  for (let step = 1; step <= STEPS; step += 1) {
    const losses = members.map((member) => lossOf(total.map((sum, i) => (sum + member[i]!) / step)));
    const best = losses.indexOf(Math.min(...losses));
    taken[best]! += 1;
    for (let i = 0; i < total.length; i += 1) total[i]! += members[best]![i]!;
  }
  return taken.map((count) => count / STEPS);
}
