/** A model with a new calibration, or new intervals, from what came of its answers. */
import { calibrate } from '../predictions/calibration/calibration-map.ts';
import { recalibrate } from '../predictions/calibration/recalibrate.ts';
import { adaptInterval } from '../predictions/conformal/adapt-interval.ts';
import { calibrationDrift, type CalibrationDrift } from '../predictions/drift/calibration-drift.ts';
import { combine } from '../predictions/ensemble/combination.ts';
import { encodeQuery } from '../predictions/features/encoding.ts';
import { seededRandom } from '../predictions/numeric/seeded-random.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import { bandRow, errorBands } from '../predictions/training/error-band.ts';
import type { ProbabilityModel, QuantityModel, TrainedModel } from '../predictions/training/model.ts';
import { outcomeNumber } from './logged-outcomes.ts';
import type { ModelChange } from './model-book.ts';
import { SEED } from './seed.ts';

/** Newest outcomes that tell whether the calibration has drifted. */
const DRIFT_WINDOW = 200;

interface Renewed {
  model: TrainedModel;
  /** False: the model is as it was, because nothing wins. */
  replaced: boolean;
  details: Record<string, unknown>;
}

/** How the newest answers compare with what came of them; `isNew` when they did not drift at the change before. */
export type NoticedDrift = CalibrationDrift & { isNew: boolean };

/**
 * Looks for something that beats the calibration in use on the newest outcomes.
 * @param usable answers of this model with a known outcome, oldest first, at least one
 * @param ahead predictions made since the newest of them
 * @param before the newest change of the domain's model
 */
export function renewCalibration(model: TrainedModel, usable: readonly StoredPrediction[], ahead: number, before: ModelChange | undefined): Renewed {
  const names = model.members.map(({ name }) => name);
  const members = usable.map(({ explanation }) => names.map((name) => explanation!.raw.members[name]!));
  return model.kind === 'probability' ? renewMap(model, members, usable.map(outcomeNumber), ahead, before) : renewInterval(model, members, usable, ahead);
}

function renewMap(model: ProbabilityModel, members: readonly (readonly number[])[], outcomes: readonly number[], ahead: number, before: ModelChange | undefined): Renewed {
  const { combination, map, replaced, reason, losses } = recalibrate({ combination: model.combination, map: model.map }, members, outcomes, ahead);
  return { model: replaced ? { ...model, combination, map } : model, replaced, details: { reason, losses, drift: driftOf(model, members, outcomes, before) } };
}

/** How far the newest answers are from what came of them, against what chance alone would show. */
function driftOf(model: ProbabilityModel, members: readonly (readonly number[])[], outcomes: readonly number[], before: ModelChange | undefined): NoticedDrift | null {
  if (outcomes.length < DRIFT_WINDOW) return null;
  const newest = members.slice(-DRIFT_WINDOW).map((row) => calibrate(model.map, combine(model.combination, row)));
  const drift = calibrationDrift(newest, outcomes.slice(-DRIFT_WINDOW), seededRandom(SEED));
  const known = before?.details['drift'] as NoticedDrift | null | undefined;
  return { ...drift, isNew: drift.drifted && known?.drifted !== true };
}

function renewInterval(model: QuantityModel, members: readonly (readonly number[])[], usable: readonly StoredPrediction[], ahead: number): Renewed {
  const centres = usable.map(({ explanation }) => explanation!.raw.combined);
  const bands = errorBands(model.band, usable.map(({ query }, i) => bandRow(encodeQuery(model.features, query).row, members[i]!, centres[i]!)));
  const { offset, level, replaced, reason, scores } = adaptInterval(model.band, bands, usable.map((prediction, i) => outcomeNumber(prediction) - centres[i]!), ahead);
  const band = { ...model.band, offset, ...(level === undefined ? {} : { level }) };
  return { model: replaced ? { ...model, band } : model, replaced, details: { reason, scores, ...(replaced ? { level: level?.current } : {}) } };
}
