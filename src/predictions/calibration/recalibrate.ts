import { combine } from '../ensemble/combination.ts';
import type { Combination } from '../ensemble/combination.ts';
import { logLoss } from '../metrics/log-loss.ts';
import { checkSameLength } from '../numeric/check.ts';
import { logit } from '../numeric/logit.ts';
import { calibrate } from './calibration-map.ts';
import type { CalibrationMap } from './calibration-map.ts';
import { HELD_BACK } from './choose-calibration.ts';
import { fitDecayedPlatt } from './decayed-platt.ts';
import { LEAST_OF_EACH_CLASS } from './fit-calibration.ts';
import { forwardScores } from './forward-scores.ts';

/** Newest outcomes that are looked at; the newest fifth of them decides. */
const WINDOW = 250;
/** Outcomes from which the members may be pooled anew. */
const LEAST_FOR_POOLING = 1000;
/** Outcomes that pools are compared on, in blocks of this many between two fits of the map. */
const POOLING_WINDOW = 2000;
const POOLING_BLOCK = 100;
/** Outcomes between two fits while a candidate is measured. */
const BLOCK = 25;

/** What may change without the members being trained anew. */
export interface Calibration {
  combination: Combination;
  map: CalibrationMap;
}

export interface Recalibration extends Calibration {
  replaced: boolean;
  /** Why, in words. */
  reason: string;
  /** Log loss on the newest outcomes of what was in use and of what might replace it; `null` when nothing could be compared. */
  losses: { current: number; candidate: number; outcomes: number } | null;
}

/** New outcomes after which it is worth recalibrating again: as many as decide, so that the map in use has not seen them. */
export const RECALIBRATE_EVERY = WINDOW * HELD_BACK;

/**
 * A new calibration from the logged outcomes, if it wins. The candidate is a Platt map that forgets and follows a trend, on the pool of members that has done best
 * lately; it is measured on the newest fifth of the window, by maps that have seen only what came before. What is in use stays unless the log
 * loss falls there; a winner is fitted again on everything. Outcomes that come late are simply not in the list yet.
 * @param current what is in use
 * @param members n rows of the members' probabilities as they were logged, oldest first, one for each known outcome
 * @param y the n outcomes, 0 or 1
 * @param ahead predictions made since the newest of them, whose outcomes are still unknown; none by default
 * @throws RangeError when the lists are of unequal length or out of range
 */
export function recalibrate(current: Calibration, members: readonly (readonly number[])[], y: readonly number[], ahead: number = 0): Recalibration {
  checkSameLength('rows of member probabilities', members, 'outcomes', y);
  const keep = (reason: string, losses: Recalibration['losses'] = null): Recalibration => ({ ...current, replaced: false, reason, losses });
  const positives = y.filter((outcome) => outcome === 1).length;
  if (Math.min(positives, y.length - positives) < LEAST_OF_EACH_CLASS) return keep(`fewer than ${LEAST_OF_EACH_CLASS} outcomes of each class`);
  const combination = y.length < LEAST_FOR_POOLING ? current.combination : poolMembers(members, y, ahead);
  const scores = members.map((row) => combine(combination, row));
  const from = y.length - Math.ceil(Math.min(WINDOW, y.length) * HELD_BACK);
  const newest = y.slice(from);
  const inUse = members.slice(from).map((row) => calibrate(current.map, combine(current.combination, row)));
  const losses = { current: logLoss(inUse, newest), candidate: logLoss(forwardScores(scores, y, from, BLOCK, ahead), newest), outcomes: newest.length };
  if (losses.candidate >= losses.current) return keep('the log loss on the newest outcomes would not fall', losses);
  return { combination, map: fitDecayedPlatt(scores.map(logit), y, ahead), replaced: true, reason: `the log loss on the newest ${newest.length} outcomes falls`, losses };
}

/**
 * The log-odds pool of equally weighted members that has the least log loss lately, each outcome by a map that came before it: start with the
 * best member and add others as long as the loss falls. Which members age well is not known before they have.
 */
function poolMembers(members: readonly (readonly number[])[], y: readonly number[], ahead: number): Combination {
  const from = Math.max(POOLING_BLOCK, y.length - POOLING_WINDOW);
  const lossOf = (pool: Combination): number => logLoss(forwardScores(members.map((row) => combine(pool, row)), y, from, POOLING_BLOCK, ahead), y.slice(from));
  const count = members[0]!.length;
  let best = { pool: poolOf([], count), loss: Infinity };
  for (let chosen: number[] = []; ; chosen = [...best.pool.weights.keys()].filter((member) => best.pool.weights[member]! > 0)) {
    const others = Array.from({ length: count }, (_, member) => member).filter((member) => !chosen.includes(member));
    const tried = others.map((member) => poolOf([...chosen, member], count)).map((pool) => ({ pool, loss: lossOf(pool) }));
    const next = tried.reduce((a, b) => (b.loss < a.loss ? b : a), best);
    if (next === best) return best.pool;
    best = next;
  }
}

function poolOf(chosen: readonly number[], count: number): Combination {
  return { kind: 'log-odds', intercept: 0, weights: Array.from({ length: count }, (_, member) => (chosen.includes(member) ? 1 / chosen.length : 0)) };
}
