import { HELD_BACK } from '../calibration/choose-calibration.ts';
import { intervalScore } from '../metrics/interval-score.ts';
import type { Interval } from '../metrics/interval-score.ts';
import { checkSameLength } from '../numeric/check.ts';
import { adaptiveLevel, adaptLevel } from './adaptive-conformal.ts';
import type { AdaptiveLevel } from './adaptive-conformal.ts';
import { conformityScores, widen } from './cqr.ts';
import type { Band } from './cqr.ts';

/** Newest outcomes that the level is followed through. */
const REACH = 1000;
/** Newest outcomes that an interval is made from; the newest fifth of them decides. */
const WINDOW = 250;
/** Scores below which the interval in use is taken. */
const LEAST_SCORES = 20;
/** Outcomes between two renewals, as in use. */
const BLOCK = 50;
/** Outcomes of which a fifth is enough to decide on. */
export const LEAST_TO_ADAPT = 100;

/** What may change of an interval without anything being trained anew. */
export interface IntervalCorrection {
  /** As `ErrorBand` has it. */
  offset: number | null;
  alpha: number;
  level?: AdaptiveLevel;
}

export interface AdaptedInterval extends IntervalCorrection {
  replaced: boolean;
  /** Why, in words. */
  reason: string;
  /** On the newest outcomes, of what was in use and of what might replace it: mean interval score (`null` when infinite) and coverage. */
  scores: { current: number | null; candidate: number; currentCoverage: number; candidateCoverage: number; outcomes: number } | null;
}

/**
 * A new correction of a quantity's intervals from the logged outcomes, if it wins. The candidate takes the conformity scores of the newest 250
 * outcomes at a level that adapts: after a miss the next interval is wider, after a hit a little narrower. It is measured on the newest fifth,
 * each outcome by what was known before it, and takes over only if the mean interval score falls and the coverage is not below the nominal one by more
 * than its standard error. The interval stays finite: beyond the largest score lately seen it does not go.
 * @param current what is in use
 * @param bands n quantiles of the error as the model in use makes them, uncorrected, oldest first, one for each known outcome
 * @param errors n true values minus predictions
 * @param ahead predictions made since the newest of them, whose outcomes are still unknown; none by default
 * @throws RangeError when the lists are of unequal length or not finite
 * @see Gibbs and Candès 2021, Adaptive conformal inference under distribution shift
 */
export function adaptInterval(current: IntervalCorrection, bands: readonly Band[], errors: readonly number[], ahead: number = 0): AdaptedInterval {
  checkSameLength('bands', bands, 'errors', errors);
  if (errors.length < LEAST_TO_ADAPT) return { ...current, replaced: false, reason: `fewer than ${LEAST_TO_ADAPT} outcomes`, scores: null };
  const [recentBands, recentErrors] = [bands.slice(-REACH), errors.slice(-REACH)];
  const conformity = conformityScores(recentBands, recentErrors);
  const { offsets, level } = followLevel(conformity, current, ahead);
  const from = recentErrors.length - Math.ceil(Math.min(WINDOW, recentErrors.length) * HELD_BACK);
  const newest = recentErrors.slice(from);
  const measure = (offsetOf: (i: number) => number | null): { score: number | null; coverage: number } => {
    const intervals = newest.map((_, i) => corrected(recentBands[from + i]!, offsetOf(from + i)));
    const score = intervalScore(intervals, newest, current.alpha);
    return { score: Number.isFinite(score) ? score : null, coverage: newest.filter((error, i) => error >= intervals[i]![0] && error <= intervals[i]![1]).length / newest.length };
  };
  const [used, tried] = [measure(() => current.offset), measure((i) => offsets[i]!)];
  const scores = { current: used.score, candidate: tried.score!, currentCoverage: used.coverage, candidateCoverage: tried.coverage, outcomes: newest.length };
  const aim = 1 - current.alpha - Math.sqrt((current.alpha * (1 - current.alpha)) / newest.length);
  if (tried.score === null || (used.score !== null && tried.score >= used.score)) return { ...current, replaced: false, reason: 'the interval score on the newest outcomes would not fall', scores };
  if (tried.coverage < Math.min(used.coverage, aim)) return { ...current, replaced: false, reason: 'too few of the newest outcomes would be inside', scores };
  const offset = offsetAt(conformity.slice(-WINDOW), level);
  return { offset, alpha: current.alpha, level, replaced: true, reason: `the interval score on the newest ${newest.length} outcomes falls`, scores };
}

/**
 * The offset that each outcome would have met, renewed as seldom as in use, and the level after all of them. The level hears of misses that old
 * offsets made, so it makes up for their age too.
 */
function followLevel(conformity: readonly number[], { offset, alpha }: IntervalCorrection, ahead: number): { offsets: (number | null)[]; level: AdaptiveLevel } {
  const offsets: (number | null)[] = [];
  let level = adaptiveLevel(alpha);
  let heard = 0;
  const hearUntil = (end: number): void => {
    for (; heard < end; heard += 1) level = adaptLevel(level, offsets[heard] !== null && conformity[heard]! > offsets[heard]!);
  };
  for (let start = 0; start < conformity.length; start += BLOCK) {
    const known = Math.max(0, start - ahead);
    hearUntil(known);
    const scores = conformity.slice(Math.max(0, known - WINDOW), known);
    const next = scores.length < LEAST_SCORES ? offset : offsetAt(scores, level);
    for (let i = start; i < Math.min(conformity.length, start + BLOCK); i += 1) offsets.push(next);
  }
  hearUntil(conformity.length);
  return { offsets, level };
}

/**
 * The ceil((n + 1)(1 − level))-th smallest score, kept within those there are. A level above the nominal one is credit against misses to come; an interval
 * that is made to miss would be no comfort.
 */
function offsetAt(scores: readonly number[], { current, alpha }: AdaptiveLevel): number {
  const rank = Math.ceil((scores.length + 1) * (1 - Math.min(current, alpha)) - 1e-9);
  return scores.toSorted((a, b) => a - b)[Math.min(scores.length, Math.max(1, rank)) - 1]!;
}

function corrected(band: Band, offset: number | null): Interval {
  return offset === null ? [-Infinity, Infinity] : widen(band, offset);
}
