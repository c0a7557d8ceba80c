import { LEAST_OF_EACH_CLASS } from '../calibration/fit-calibration.ts';
import type { DomainSchema } from '../domains/schema.ts';

/** Outcomes of a quantity below which there is no model. */
export const LEAST_QUANTITIES = 40;

/** Why there can be no model yet, in words; `null` when there can. */
export function notEnoughOutcomes(kind: DomainSchema['kind'], outcomes: readonly number[]): string | null {
  if (kind === 'quantity') return outcomes.length >= LEAST_QUANTITIES ? null : `${outcomes.length} outcomes, ${LEAST_QUANTITIES} needed`;
  const positives = outcomes.filter((outcome) => outcome === 1).length;
  const negatives = outcomes.length - positives;
  return Math.min(positives, negatives) >= LEAST_OF_EACH_CLASS ? null : `${positives} outcomes of 1 and ${negatives} of 0, ${LEAST_OF_EACH_CLASS} of each needed`;
}
