import { chooseCalibration } from '../calibration/choose-calibration.ts';
import { fitCalibration } from '../calibration/fit-calibration.ts';
import { calibrate } from '../calibration/calibration-map.ts';
import { chooseCombination } from '../ensemble/choose-combination.ts';
import { fitPreparation, prepareRow, prepareRows } from '../features/preparation.ts';
import { areaUnderRoc } from '../metrics/area-under-roc.ts';
import { brierScore } from '../metrics/brier-score.ts';
import { equalMassBins } from '../metrics/equal-mass-bins.ts';
import { expectedCalibrationError } from '../metrics/expected-calibration-error.ts';
import { expectedCalibrationErrorFloor } from '../metrics/expected-calibration-error-floor.ts';
import { logLoss } from '../metrics/log-loss.ts';
import { memberProbability, memberValue } from '../models/member.ts';
import { evenlyByRank } from '../numeric/evenly-by-rank.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import { mean } from '../numeric/sum.ts';
import { fitConfidenceThreshold } from '../ood/confidence-threshold.ts';
import { assignFolds } from './assign-folds.ts';
import { crossFit } from './cross-fit.ts';
import { fitProbabilityMembers } from './fit-members.ts';
import type { ProbabilityModel } from './model.ts';
import type { TrainingData } from './training-data.ts';

type Trained = Pick<ProbabilityModel, 'kind' | 'preparation' | 'members' | 'combination' | 'map' | 'confidence'> & {
  losses: { memberLosses: Record<string, number>; combinationLosses: Record<string, number>; calibrationLosses: Record<string, number>; metrics: Record<string, number> };
};

/** Confidences that are kept at most, evenly by rank. */
const MOST_CONFIDENCES = 1000;

/**
 * Members, combination and calibration map of a probability. The scores that combination and map are fitted on come from inner folds, the
 * stored members from all rows; the map is chosen in time order.
 * @param data rows in their canonical order
 * @param step called after each of the fits
 */
export function trainProbability(data: TrainingData, options: { seed: number; falseAlarmRate: number; forests: boolean }, step: (what: string) => void): Trained {
  const { seed, falseAlarmRate, forests } = options;
  const { rows, y, groups, time } = data;
  const folds = assignFolds(y, groups, seed);
  const heldBack = crossFit(folds, (fitOn, fold) => {
    const preparation = fitPreparation(fitOn.map((i) => rows[i]!));
    const members = fitProbabilityMembers(prepareRows(preparation, fitOn.map((i) => rows[i]!)), fitOn.map((i) => y[i]!), seed, forests);
    step(`fold ${fold + 1}`);
    return (i) => {
      const row = prepareRow(preparation, rows[i]!);
      return members.map((member) => memberProbability(member, memberValue(member, row)));
    };
  });
  const preparation = fitPreparation(rows);
  const members = fitProbabilityMembers(prepareRows(preparation, rows), y, seed, forests);
  step('all rows');
  const byMember = members.map((_, member) => heldBack.map((scores) => scores[member]!));
  const { combination, combined, losses } = chooseCombination(byMember, y, folds);
  const oldestFirst = [...time.keys()].sort((a, b) => time[a]! - time[b]!);
  const { map, losses: calibrationLosses } = chooseCalibration(oldestFirst.map((i) => combined[i]!), oldestFirst.map((i) => y[i]!));
  const calibrated = crossFit(folds, (fitOn) => {
    const own = fitCalibration(map.kind, fitOn.map((i) => combined[i]!), fitOn.map((i) => y[i]!));
    return (i) => calibrate(own, combined[i]!);
  });
  const confidences = calibrated.map((p) => Math.max(p, 1 - p));
  return {
    kind: 'probability',
    preparation,
    members,
    combination,
    map,
    confidence: fitConfidenceThreshold(evenlyByRank(confidences, MOST_CONFIDENCES), falseAlarmRate),
    losses: {
      memberLosses: Object.fromEntries(members.map(({ name }, member) => [name, logLoss(byMember[member]!, y)])),
      combinationLosses: losses,
      calibrationLosses,
      metrics: {
        positives: y.filter((outcome) => outcome === 1).length,
        baseRate: mean(y),
        brier: brierScore(calibrated, y),
        logLoss: logLoss(calibrated, y),
        uncalibratedLogLoss: logLoss(combined, y),
        auc: areaUnderRoc(calibrated, y),
        ece: expectedCalibrationError(equalMassBins(calibrated, y)),
        eceFloor: expectedCalibrationErrorFloor(calibrated, seededRandom(seed)),
      },
    },
  };
}
