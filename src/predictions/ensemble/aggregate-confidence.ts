import { mean } from '../numeric/sum.ts';
import { softVote } from './soft-vote.ts';

/** How sure an ensemble is, and how far its members are apart. All numbers are from 0 to 1. */
export interface AggregatedConfidence {
  /** Mean of the members' probabilities. */
  mean: number;
  /** Probability of the likelier outcome: max(mean, 1 − mean), 0.5 to 1. */
  confidence: number;
  /** 1 − H(mean), H the entropy in bits: 0 at a coin's toss, 1 at certainty. */
  entropyConfidence: number;
  /** Disagreement: population standard deviation of the members, 0 to 0.5. */
  memberSd: number;
  /** 1 − 2·memberSd: 1 when all say the same, 0 when half say 0 and half say 1. */
  agreement: number;
}

/**
 * Confidence of the mean vote together with the members' disagreement. Members that are far apart make even a confident mean doubtful.
 * @param members m probabilities of the outcome 1, one a model
 * @throws RangeError when there are none or one is out of range
 * @see Lakshminarayanan, Pritzel and Blundell 2017, Simple and scalable predictive uncertainty estimation
 * @example aggregateConfidence([0.9, 0.9]).agreement // 1
 */
export function aggregateConfidence(members: readonly number[]): AggregatedConfidence {
  const p = softVote(members);
  const memberSd = Math.min(0.5, Math.sqrt(mean(members.map((member) => (member - p) ** 2))));
  return { mean: p, confidence: Math.max(p, 1 - p), entropyConfidence: 1 - entropyBits(p), memberSd, agreement: 1 - 2 * memberSd };
}

/** −p log₂ p − (1 − p) log₂(1 − p), 0 at both ends, at most 1. */
function entropyBits(p: number): number {
  const terms = [p, 1 - p].filter((q) => q > 0).map((q) => -q * Math.log2(q));
  return Math.min(1, mean(terms) * terms.length);
}
