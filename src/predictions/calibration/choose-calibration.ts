import { logLoss } from '../metrics/log-loss.ts';
import { clipProbability } from '../numeric/logit.ts';
import { mean } from '../numeric/sum.ts';
import { calibrate } from './calibration-map.ts';
import type { CalibrationMap } from './calibration-map.ts';
import { fitCalibration, fittingKinds } from './fit-calibration.ts';

/** Share of the outcomes, the newest, that maps are compared on. */
export const HELD_BACK = 0.2;

export interface ChosenCalibration {
  /** The winner, fitted on all outcomes. */
  map: CalibrationMap;
  /** Log loss on the newest fifth after a fit on the rest, by kind; empty when there were too few outcomes to compare. */
  losses: Partial<Record<CalibrationMap['kind'], number>>;
}

/**
 * Picks a calibration map on held-back outcomes in time order: fitted on the oldest four fifths, measured on the newest fifth. Beta is the
 * default; another kind takes its place when its log loss is lower by more than the standard error of the difference.
 * @param p n raw probabilities, oldest first, of models that have not seen the outcomes
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 */
export function chooseCalibration(p: readonly number[], y: readonly number[]): ChosenCalibration {
  const cut = Math.floor(p.length * (1 - HELD_BACK));
  const [older, newest] = [y.slice(0, cut), y.slice(cut)];
  const kinds = fittingKinds(older);
  const [first] = fittingKinds(y);
  if (newest.length === 0 || kinds.length === 1) return { map: fitCalibration(first!, p, y), losses: {} };
  const held = p.slice(cut);
  const tried = kinds.map((kind) => {
    const map = fitCalibration(kind, p.slice(0, cut), older);
    return { kind, calibrated: held.map((probability) => calibrate(map, probability)) };
  });
  let best = tried[0]!;
  for (const other of tried.slice(1)) if (isClearlyBetter(other.calibrated, best.calibrated, newest)) best = other;
  const losses = Object.fromEntries(tried.map(({ kind, calibrated }) => [kind, logLoss(calibrated, newest)]));
  return { map: fitCalibration(best.kind, p, y), losses };
}

/** Whether the mean log loss of `p` is lower than that of `q` by more than the standard error of the difference. */
function isClearlyBetter(p: readonly number[], q: readonly number[], y: readonly number[]): boolean {
  const differences = y.map((outcome, i) => lossOf(q[i]!, outcome) - lossOf(p[i]!, outcome));
  const gain = mean(differences);
  const variance = mean(differences.map((difference) => (difference - gain) ** 2));
  return gain > Math.sqrt(variance / y.length);
}

function lossOf(p: number, outcome: number): number {
  return -Math.log(outcome === 1 ? clipProbability(p) : 1 - clipProbability(p));
}
