import { mean } from '../numeric/sum.ts';

/** One point of a reliability diagram: what was predicted and what happened, for some predictions of similar probability. */
export interface ReliabilityBin {
  count: number;
  /** Mean of the predicted probabilities. */
  meanPredicted: number;
  /** Share of the outcomes that were 1. */
  observedRate: number;
  /** Smallest and largest predicted probability in the bin. */
  lowest: number;
  highest: number;
}

/**
 * The bin that holds the predictions at the given positions.
 * @param members positions in `p` and `y`, at least one
 */
export function reliabilityBin(p: readonly number[], y: readonly number[], members: readonly number[]): ReliabilityBin {
  const predicted = members.map((i) => p[i]!);
  return {
    count: members.length,
    meanPredicted: mean(predicted),
    observedRate: mean(members.map((i) => y[i]!)),
    lowest: predicted.reduce((least, value) => Math.min(least, value)),
    highest: predicted.reduce((most, value) => Math.max(most, value)),
  };
}
