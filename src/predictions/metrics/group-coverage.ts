import { checkSameLength } from '../numeric/check.ts';
import type { Interval } from './interval-score.ts';

export interface GroupCoverage {
  group: string;
  rows: number;
  /** Share of the group's true values inside their intervals. */
  coverage: number;
}

/**
 * Coverage group by group, the worst first: a good mean can hide a group that is never covered.
 * @param intervals n closed intervals
 * @param y n true values
 * @param groups n group names
 * @throws RangeError when the lists are of unequal length
 * @example groupCoverage([[0, 1], [0, 1]], [0.5, 2], ['a', 'b'])[0] // { group: 'b', rows: 1, coverage: 0 }
 */
export function groupCoverage(intervals: readonly Interval[], y: readonly number[], groups: readonly string[]): GroupCoverage[] {
  checkSameLength('intervals', intervals, 'true values', y);
  checkSameLength('intervals', intervals, 'groups', groups);
  return [...Map.groupBy(y.keys(), (i) => groups[i]!)]
    .map(([group, members]) => ({ group, rows: members.length, coverage: members.filter((i) => isInside(intervals[i]!, y[i]!)).length / members.length }))
    .sort((a, b) => a.coverage - b.coverage || (a.group < b.group ? -1 : 1));
}

function isInside([lower, upper]: Interval, value: number): boolean {
  return value >= lower && value <= upper;
}
