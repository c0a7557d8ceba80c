import { logit } from '../numeric/logit.ts';
import { applyBeta } from './beta.ts';
import type { BetaMap } from './beta.ts';
import { applyIsotonic } from './isotonic.ts';
import type { IsotonicMap } from './isotonic.ts';
import { applyPlatt } from './platt.ts';
import type { PlattMap } from './platt.ts';
import { applyTemperature } from './temperature.ts';
import type { TemperatureMap } from './temperature.ts';
import { applyVennAbers } from './venn-abers.ts';
import type { VennAbersMap } from './venn-abers.ts';

/** Leaves probabilities as they are. */
export interface IdentityMap {
  kind: 'identity';
}

/** Plain data: `JSON.stringify` and `readCalibrationMap` bring back a map that gives the same bits. */
export type CalibrationMap = IdentityMap | PlattMap | IsotonicMap | TemperatureMap | BetaMap | VennAbersMap;

/**
 * The calibrated probability of a raw one. Platt and temperature were fitted on logits and get the logit of `p` clipped to
 * [1e-6, 1 − 1e-6]; isotonic, beta and Venn–Abers were fitted on probabilities and get `p`.
 * @param p raw probability, 0 to 1
 * @throws RangeError when `p` is no probability
 * @example calibrate({ kind: 'temperature', temperature: 1 }, 0.5) // 0.5
 */
export function calibrate(map: CalibrationMap, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a probability from 0 to 1, got ${p}`);
  switch (map.kind) {
    case 'identity': return p;
    case 'platt': return applyPlatt(map, logit(p));
    case 'temperature': return applyTemperature(map, logit(p));
    case 'beta': return applyBeta(map, p);
    case 'isotonic': return applyIsotonic(map, p);
    case 'venn-abers': return applyVennAbers(map, p).p;
  }
}
