import type { PreparedRow } from '../features/preparation.ts';
import { sigmoid } from '../numeric/logit.ts';
import { addPathContributions } from '../trees/tree.ts';
import { boosterScore, boosterScores } from './gradient-booster.ts';
import type { GradientBooster } from './gradient-booster.ts';
import { forestValue, forestValues } from './random-forest.ts';
import type { RandomForest } from './random-forest.ts';

export interface LinearModel {
  coefficients: number[];
  intercept: number;
}

/** One model of an ensemble. Serialises to JSON and back without loss. */
export type Member = { name: string } & (
  | { kind: 'linear'; model: LinearModel }
  | { kind: 'forest'; model: RandomForest }
  | { kind: 'booster'; model: GradientBooster }
);

/** Scaled values further out than this count as this: a straight line is not to be trusted far from the data. */
const MOST_DEVIATIONS = 5;

export function withinReach(scaled: number): number {
  return Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, scaled));
}

/** What the member says of a row, on its own scale: log-odds of linear models and boosters of a probability, else the quantity itself. */
export function memberValue(member: Member, row: PreparedRow): number {
  switch (member.kind) {
    case 'linear': return member.model.coefficients.reduce((total, weight, column) => total + weight * withinReach(row.scaled[column]!), member.model.intercept);
    case 'forest': return forestValue(member.model, row.bins);
    case 'booster': return boosterScore(member.model, row.bins);
  }
}

/** What the member says of many rows, the same bits as one by one. */
export function memberValues(member: Member, rows: readonly PreparedRow[]): ArrayLike<number> {
  switch (member.kind) {
    case 'linear': return rows.map((row) => memberValue(member, row));
    case 'forest': return forestValues(member.model, rows.map(({ bins }) => bins));
    case 'booster': return boosterScores(member.model, rows.map(({ bins }) => bins));
  }
}

/** The member's value as a probability. */
export function memberProbability(member: Member, value: number): number {
  return member.kind === 'forest' ? Math.min(1, Math.max(0, value)) : sigmoid(value);
}

export interface MemberContributions {
  value: number;
  /** What the member says of no row in particular. */
  base: number;
  /** d numbers on the member's own scale that sum to value − base. */
  contributions: Float64Array;
}

/** What the member says of a row, and how each column brought it there: exactly for linear models, along the tree paths for the others. */
export function memberContributions(member: Member, row: PreparedRow): MemberContributions {
  const contributions = new Float64Array(row.scaled.length);
  if (member.kind === 'linear') {
    for (let column = 0; column < contributions.length; column += 1) contributions[column] = member.model.coefficients[column]! * withinReach(row.scaled[column]!);
    return { value: memberValue(member, row), base: member.model.intercept, contributions };
  }
  const { trees } = member.model;
  const factor = member.kind === 'forest' ? 1 / trees.length : 1;
  let base = member.kind === 'booster' ? member.model.start : 0;
  for (const tree of trees) {
    base += factor * tree.value[0]!;
    addPathContributions(tree, row.bins, factor, contributions);
  }
  return { value: memberValue(member, row), base, contributions };
}
