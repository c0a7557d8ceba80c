import { equalMassBins } from '../metrics/equal-mass-bins.ts';
import { expectedCalibrationError } from '../metrics/expected-calibration-error.ts';
import { expectedCalibrationErrorFloor } from '../metrics/expected-calibration-error-floor.ts';
import type { RandomSource } from '../numeric/seeded-random.ts';

export interface CalibrationDrift {
  ece: number;
  /** What a perfect model would show by chance. */
  floor: number;
  drifted: boolean;
}

/** So far above its floor the error is no longer chance. */
const TIMES_FLOOR = 1.5;

/**
 * Whether the calibration of the newest predictions has drifted: their calibration error against what chance alone would show.
 * @param p calibrated probabilities of the newest predictions with a known outcome
 * @param y their outcomes, 0 or 1
 * @param random where the floor's draws come from
 * @throws RangeError when the lists are empty, of unequal length or out of range
 */
export function calibrationDrift(p: readonly number[], y: readonly number[], random: RandomSource): CalibrationDrift {
  const ece = expectedCalibrationError(equalMassBins(p, y));
  const floor = expectedCalibrationErrorFloor(p, random);
  return { ece, floor, drifted: ece > TIMES_FLOOR * floor };
}
