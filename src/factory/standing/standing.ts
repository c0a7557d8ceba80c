/** How evidence moves a ranking: Beta-binomial posteriors, and bounded shifts made of them. */
import { logit } from '../../predictions/numeric/logit.ts';
import { NEAR_TIE } from '../near-ties.ts';
import { ACCEPT_CONFIDENCE } from '../retrieve.ts';
import type { Thresholds } from './adjustment.ts';
import { betaQuantile } from './beta-quantile.ts';
import type { Tally } from './tally.ts';

/** What is believed before anything happened, as decisions. */
interface Prior {
  wanted: number;
  unwanted: number;
}

/** Four of five proposals are right by words alone (`./scripts/bench factory`); five decisions weigh as much as that. */
export const TEMPLATE_PRIOR: Prior = { wanted: 4, unwanted: 1 };
/** A threshold is everybody's, so twice as much evidence moves it as far. */
export const THRESHOLD_PRIOR: Prior = { wanted: 8, unwanted: 2 };
/** Share of the posterior inside the interval that is shown. */
export const INTERVAL = 0.8;

/** A template's history counts a tenth of what its words do … */
const SHIFT_SCALE = 0.1;
/**
 * … and never more than this, in log-odds: confidences move by at most 0.05, so the order of two templates whose words
 * differ by 0.1 or more stays what the words say, whatever happened to either.
 */
export const MAX_SHIFT = 0.2;

/** How far thresholds may go, and how far one unit of log-odds moves them. Refusing or asking too often costs less than a wrong function. */
const ACCEPT_RANGE = { base: ACCEPT_CONFIDENCE, low: ACCEPT_CONFIDENCE - 0.02, high: ACCEPT_CONFIDENCE + 0.04, scale: 0.02 };
const NEAR_TIE_RANGE = { base: NEAR_TIE, low: NEAR_TIE - 0.01, high: NEAR_TIE + 0.02, scale: 0.01 };

/** The thresholds where nothing happened yet. */
export const ACCEPTANCE_BASE = ACCEPT_RANGE.base;
export const NEAR_TIES_BASE = NEAR_TIE_RANGE.base;

type Evidence = Pick<Tally, 'wanted' | 'unwanted'>;
const NOTHING: Evidence = { wanted: 0, unwanted: 0 };

/** The share of proposals that are wanted, as evidence and prior have it. */
export interface Posterior {
  mean: number;
  /** Equal-tailed, 80 %. */
  interval: [low: number, high: number];
}

/** Beta(prior + evidence): its mean and interval. */
export function posterior({ wanted, unwanted }: Evidence, prior: Prior = TEMPLATE_PRIOR): Posterior {
  const [a, b] = [prior.wanted + wanted, prior.unwanted + unwanted];
  const tail = (1 - INTERVAL) / 2;
  return { mean: a / (a + b), interval: [betaQuantile(a, b, tail), betaQuantile(a, b, 1 - tail)] };
}

/** How far the posterior mean is from the prior's, in log-odds; exactly 0 without evidence. */
function moved({ wanted, unwanted }: Evidence, prior: Prior): number {
  if (wanted === 0 && unwanted === 0) return 0;
  return logit((prior.wanted + wanted) / (prior.wanted + prior.unwanted + wanted + unwanted)) - logit(prior.wanted / (prior.wanted + prior.unwanted));
}

/** What is added to the log-odds of a template's confidence: a tenth of what evidence moved, within ±`MAX_SHIFT`. */
export function shiftOf(evidence: Evidence): number {
  return clamp(SHIFT_SCALE * moved(evidence, TEMPLATE_PRIOR), -MAX_SHIFT, MAX_SHIFT);
}

/**
 * Thresholds after what became of the proposals next to them: the more of those were not what was asked for, the higher.
 * @param barelyAccepted evidence of proposals just above the threshold
 * @param closeCalls evidence of proposals that a rival came close to
 */
export function thresholdsFrom(barelyAccepted: Evidence = NOTHING, closeCalls: Evidence = NOTHING): Thresholds {
  const place = (evidence: Evidence, { base, low, high, scale }: typeof ACCEPT_RANGE): number => clamp(base - scale * moved(evidence, THRESHOLD_PRIOR), low, high);
  return { accept: place(barelyAccepted, ACCEPT_RANGE), nearTie: place(closeCalls, NEAR_TIE_RANGE) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
