import { checkProbabilities } from '../numeric/check.ts';
import type { RandomSource } from '../numeric/seeded-random.ts';
import { mean, sum } from '../numeric/sum.ts';
import { DEFAULT_BINS, equalMassGroups } from './equal-mass-bins.ts';

/**
 * The expected calibration error that a perfectly calibrated model with these predictions would show by chance alone:
 * the mean over `rounds` of the ECE of outcomes drawn as yᵢ ~ Bernoulli(pᵢ), in equal-mass bins.
 * @param p n predicted probabilities
 * @param random where the draws come from; the same source state gives the same floor
 * @param options.bins 15 by default
 * @param options.rounds simulations, 200 by default (standard error of the floor about 1.5 % of it)
 * @throws RangeError when `p` is empty or out of range, or `bins` or `rounds` is no positive integer
 * @see Roelofs et al. 2022, Mitigating bias in calibration error estimation
 * @example expectedCalibrationErrorFloor([0, 1, 1], seededRandom(1)) // 0
 */
export function expectedCalibrationErrorFloor(p: readonly number[], random: RandomSource, options: { bins?: number; rounds?: number } = {}): number {
  const { bins = DEFAULT_BINS, rounds = 200 } = options;
  checkProbabilities('p', p);
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError(`expected a positive number of rounds, got ${rounds}`);
  const groups = equalMassGroups(p, bins).map((members) => members.map((i) => p[i]!));
  const expected = groups.map((members) => sum(members));
  const errors = Array.from({ length: rounds }, () => {
    const gaps = groups.map((members, bin) => Math.abs(drawPositives(members, random) - expected[bin]!));
    return sum(gaps) / p.length;
  });
  return mean(errors);
}

function drawPositives(probabilities: readonly number[], random: RandomSource): number {
  let positives = 0;
  for (const probability of probabilities) if (random() < probability) positives += 1;
  return positives;
}
