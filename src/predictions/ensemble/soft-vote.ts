import { checkProbabilities } from '../numeric/check.ts';
import { mean } from '../numeric/sum.ts';

/**
 * Soft voting: the plain mean of the members' probabilities, the same bits in whatever order they come.
 * @param members m probabilities of the outcome 1, one a model
 * @throws RangeError when there are none or one is out of range
 * @see Kuncheva 2004, Combining Pattern Classifiers, section 5.2
 * @example softVote([0.2, 0.4]) // 0.3 but for rounding
 */
export function softVote(members: readonly number[]): number {
  checkProbabilities('member probabilities', members);
  return Math.min(1, mean(members));
}

/**
 * How many members say 1, that is at least 0.5. A label by majority, not a probability: as one its log loss is ruinous.
 * @param members m probabilities of the outcome 1
 * @example votesFor([0.2, 0.5, 0.9]) // 2
 */
export function votesFor(members: readonly number[]): number {
  checkProbabilities('member probabilities', members);
  return members.filter((probability) => probability >= 0.5).length;
}
