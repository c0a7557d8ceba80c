import { checkFinite, checkSameLength } from '../numeric/check.ts';

export interface GroupQuantile {
  /** The offset; `null` stands for infinite: there are too few rows for this α. */
  offset: number | null;
  /** Groups it was taken over; 1 when rows are not grouped. */
  groups: number;
}

/** Share of the groups that shall reach the nominal coverage. */
const GROUP_SHARE = 0.8;
/** Rows at which a group's own quantile counts as much as the pooled one. */
const SHRINKAGE_ROWS = 200;
const ROUNDING = 1e-9;

/**
 * The offset that covers a new *group* of rows. Marginal coverage can leave one group out in the cold, so each group's (1 − α) quantile of
 * the scores, pulled towards the pooled one by n/(n + 200), is taken, and of those the ceil((G + 1)·0.8)-th smallest: a new, exchangeable
 * group is covered at the nominal rate with a chance of about 0.8. Never less than the pooled quantile. Without groups it is the pooled one.
 * @param scores n conformity scores of rows whose group the model has not seen
 * @param groups n group names, or `null`
 * @param alpha nominal share of misses, in (0, 1)
 * @throws RangeError when a score is not finite or `alpha` is out of range
 * @see Dunn, Wasserman and Ramdas 2023, Distribution-free prediction sets for two-layer hierarchical models
 */
export function groupQuantile(scores: readonly number[], groups: readonly string[] | null, alpha: number): GroupQuantile {
  checkFinite('conformity scores', scores);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`expected alpha between 0 and 1, got ${alpha}`);
  const pooled = conformalQuantile(scores, alpha);
  if (groups === null || pooled === null) return { offset: pooled, groups: 1 };
  checkSameLength('scores', scores, 'groups', groups);
  const byGroup = Map.groupBy(scores.keys(), (i) => groups[i]!);
  const shrunk = [...byGroup.values()].map((members) => {
    const own = conformalQuantile(members.map((i) => scores[i]!), alpha) ?? pooled;
    return pooled + (members.length / (members.length + SHRINKAGE_ROWS)) * (own - pooled);
  }).sort((a, b) => a - b);
  const rank = Math.min(shrunk.length, Math.ceil((shrunk.length + 1) * GROUP_SHARE - ROUNDING));
  return { offset: Math.max(pooled, shrunk[rank - 1]!), groups: shrunk.length };
}

/** The ceil((n + 1)(1 − α))-th smallest score; `null` when there is none. */
function conformalQuantile(scores: readonly number[], alpha: number): number | null {
  const rank = Math.max(1, Math.ceil((scores.length + 1) * (1 - alpha) - ROUNDING));
  return [...scores].sort((a, b) => a - b)[rank - 1] ?? null;
}
