import { logit } from '../numeric/logit.ts';
import { fitBeta } from './beta.ts';
import type { CalibrationMap } from './calibration-map.ts';
import { fitIsotonic } from './isotonic.ts';
import { fitPlatt } from './platt.ts';
import { fitTemperature } from './temperature.ts';
import { fitVennAbers } from './venn-abers.ts';

/** Outcomes of each class that a map of two or three parameters wants. */
export const LEAST_OF_EACH_CLASS = 20;
/** Outcomes that a map without a fixed form wants. */
export const LEAST_FOR_ISOTONIC = 1000;

/** Kinds of map that a number of outcomes is enough for, the default first. */
export function fittingKinds(y: readonly number[]): CalibrationMap['kind'][] {
  const positives = y.filter((outcome) => outcome === 1).length;
  if (Math.min(positives, y.length - positives) < LEAST_OF_EACH_CLASS) return ['identity'];
  return ['beta', 'platt', 'temperature', 'identity', ...(y.length >= LEAST_FOR_ISOTONIC ? (['isotonic', 'venn-abers'] as const) : [])];
}

/**
 * A calibration map of the given kind.
 * @param p n raw probabilities of models that have not seen the outcomes
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range, or the kind needs both classes and one is absent
 */
export function fitCalibration(kind: CalibrationMap['kind'], p: readonly number[], y: readonly number[]): CalibrationMap {
  switch (kind) {
    case 'identity': return { kind };
    case 'platt': return fitPlatt(p.map(logit), y);
    case 'temperature': return fitTemperature(p.map(logit), y);
    case 'beta': return fitBeta(p, y);
    case 'isotonic': return fitIsotonic(p, y, { yMin: 0, yMax: 1 });
    case 'venn-abers': return fitVennAbers(p, y);
  }
}
