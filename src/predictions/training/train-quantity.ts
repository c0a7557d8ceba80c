import { conformityScores, widen } from '../conformal/cqr.ts';
import { groupQuantile } from '../conformal/group-quantile.ts';
import { selectWeights } from '../ensemble/select-weights.ts';
import { fitPreparation, prepareRow, prepareRows } from '../features/preparation.ts';
import { groupCoverage } from '../metrics/group-coverage.ts';
import { intervalScore } from '../metrics/interval-score.ts';
import type { Interval } from '../metrics/interval-score.ts';
import { memberValue } from '../models/member.ts';
import { mean } from '../numeric/sum.ts';
import { assignFolds } from './assign-folds.ts';
import { crossFit } from './cross-fit.ts';
import { bandRow, errorBand, fitErrorBand } from './error-band.ts';
import { fitQuantityMembers } from './fit-members.ts';
import type { QuantityModel } from './model.ts';
import type { TrainingData } from './training-data.ts';

type Trained = Pick<QuantityModel, 'kind' | 'preparation' | 'members' | 'weights' | 'band'> & {
  losses: { memberLosses: Record<string, number>; combinationLosses: Record<string, number>; calibrationLosses: Record<string, number>; metrics: Record<string, number> };
};

/**
 * Members, their weights and the interval of a quantity. Weights, error quantiles and the conformal correction come from predictions for
 * rows whose fold (whose group, when there are groups) the predicting models had not seen; the stored members from all rows.
 * @param data rows in their canonical order
 * @param alpha nominal share of true values outside the interval
 * @param step called after each of the fits
 */
export function trainQuantity(data: TrainingData, seed: number, alpha: number, step: (what: string) => void): Trained {
  const { rows, y, groups } = data;
  const folds = assignFolds(y.map(() => 0), groups, seed);
  const heldBack = crossFit(folds, (fitOn, fold) => {
    const preparation = fitPreparation(fitOn.map((i) => rows[i]!));
    const members = fitQuantityMembers(prepareRows(preparation, fitOn.map((i) => rows[i]!)), fitOn.map((i) => y[i]!), seed);
    step(`fold ${fold + 1}`);
    return (i) => {
      const row = prepareRow(preparation, rows[i]!);
      return members.map((member) => memberValue(member, row));
    };
  });
  const preparation = fitPreparation(rows);
  const members = fitQuantityMembers(prepareRows(preparation, rows), y, seed);
  step('all rows');
  const byMember = members.map((_, member) => heldBack.map((values) => values[member]!));
  const weights = selectWeights(byMember, (blend) => blend.reduce((total, value, i) => total + Math.abs(value - y[i]!), 0));
  const centres = heldBack.map((values) => blendOf(values, weights));
  const bandRows = rows.map((row, i) => bandRow(row, heldBack[i]!, centres[i]!));
  const errors = y.map((value, i) => value - centres[i]!);
  const bands = crossFit(folds, (fitOn) => {
    const band = fitErrorBand(fitOn.map((i) => bandRows[i]!), fitOn.map((i) => errors[i]!), alpha, seed);
    return (i) => errorBand(band, bandRows[i]!);
  });
  step('error bands');
  const { offset } = groupQuantile(conformityScores(bands, errors), groups, alpha);
  const intervals = bands.map((band, i): Interval => {
    const [lower, upper] = offset === null ? [-Infinity, Infinity] : widen(band, offset);
    return [centres[i]! + lower, centres[i]! + upper];
  });
  const coverage = groupCoverage(intervals, y, groups ?? y.map(() => ''));
  return {
    kind: 'quantity',
    preparation,
    members,
    weights,
    band: { ...fitErrorBand(bandRows, errors, alpha, seed), offset, alpha },
    losses: {
      memberLosses: Object.fromEntries(members.map(({ name }, member) => [name, absoluteError(byMember[member]!, y)])),
      combinationLosses: { weighted: absoluteError(centres, y) },
      calibrationLosses: {},
      metrics: {
        mae: absoluteError(centres, y),
        rmse: Math.sqrt(mean(errors.map((error) => error * error))),
        coverage: coverage.reduce((total, group) => total + group.coverage * group.rows, 0) / y.length,
        worstGroupCoverage: coverage[0]!.coverage,
        ...(offset === null ? {} : { intervalScore: intervalScore(intervals, y, alpha) }),
      },
    },
  };
}

/** The members' weighted mean. */
export function blendOf(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((total, value, member) => total + weights[member]! * value, 0);
}

function absoluteError(predicted: readonly number[], y: readonly number[]): number {
  return mean(predicted.map((value, i) => Math.abs(value - y[i]!)));
}
