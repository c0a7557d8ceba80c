import { calibrate } from '../calibration/calibration-map.ts';
import { aggregateConfidence } from '../ensemble/aggregate-confidence.ts';
import { combine, isLinear } from '../ensemble/combination.ts';
import { votesFor } from '../ensemble/soft-vote.ts';
import type { PreparedRow } from '../features/preparation.ts';
import { memberContributions, memberProbability, memberValue } from '../models/member.ts';
import { logit } from '../numeric/logit.ts';
import { confidencePValue } from '../ood/confidence-threshold.ts';
import type { ProbabilityModel } from '../training/model.ts';
import type { RowAnswer } from './row-answer.ts';
import { secant } from './rescale.ts';

/** The calibrated probability of a prepared row, and nothing else. */
export function calibratedProbability(model: ProbabilityModel, row: PreparedRow): number {
  return calibrate(model.map, combine(model.combination, model.members.map((member) => memberProbability(member, memberValue(member, row)))));
}

/** The confidence in a probability that is like the training rows: the likelier class; the members' disagreement takes from it what it says about it. */
export function surenessOf(calibrated: number, members: readonly number[]): number {
  return Math.max(calibrated, 1 - calibrated) * aggregateConfidence(members).agreement;
}

/**
 * The answer for a prepared row. Each member's contributions are brought to the scale that the combination adds on, weighted, and the sums
 * brought to the log-odds of the calibrated probability, each time by the slope of the secant between base and answer.
 */
export function answerProbability(model: ProbabilityModel, row: PreparedRow): RowAnswer {
  const { members, combination, map } = model;
  const linear = isLinear(combination);
  const parts = members.map((member) => {
    const own = memberContributions(member, row);
    const toScale = (x: number): number => (linear ? memberProbability(member, x) : logit(memberProbability(member, x)));
    return { ...own, p: memberProbability(member, own.value), baseP: memberProbability(member, own.base), factor: secant(toScale, own.base, own.value) };
  });
  const probabilities = parts.map(({ p }) => p);
  const combined = combine(combination, probabilities);
  const baseCombined = combine(combination, parts.map(({ baseP }) => baseP));
  const onScale = (p: number): number => (linear ? p : logit(p));
  const toCalibrated = (x: number): number => logit(calibrate(map, linear ? Math.min(1, Math.max(0, x)) : 1 / (1 + Math.exp(-x))));
  const overall = secant(toCalibrated, onScale(baseCombined), onScale(combined));
  const contributions = row.scaled.map((_, column) => parts.reduce((total, part, j) => total + combination.weights[j]! * part.factor * part.contributions[column]!, 0) * overall);
  const calibrated = calibrate(map, combined);
  const { memberSd } = aggregateConfidence(probabilities);
  return {
    prediction: calibrated,
    calibrated,
    interval: null,
    sureness: surenessOf(calibrated, probabilities),
    contributions,
    base: logit(calibrate(map, baseCombined)),
    raw: {
      members: Object.fromEntries(members.map(({ name }, j) => [name, probabilities[j]!])),
      combined,
      disagreement: memberSd,
      votes: { for: votesFor(probabilities), of: probabilities.length },
    },
    confidencePValue: confidencePValue(model.confidence, Math.max(calibrated, 1 - calibrated)),
  };
}
