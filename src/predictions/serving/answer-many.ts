import { calibrate } from '../calibration/calibration-map.ts';
import { combine } from '../ensemble/combination.ts';
import { encodeQuery } from '../features/encoding.ts';
import type { FeatureValue } from '../features/encoding.ts';
import { prepareRow } from '../features/preparation.ts';
import type { PreparedRow } from '../features/preparation.ts';
import { memberProbability, memberValues } from '../models/member.ts';
import { judge } from '../ood/ood-detector.ts';
import { bandInterval, bandRow, errorBands } from '../training/error-band.ts';
import type { ProbabilityModel, QuantityModel, TrainedModel } from '../training/model.ts';
import { blendOf } from '../training/train-quantity.ts';
import type { Answer } from './answer.ts';
import { surenessOf } from './answer-probability.ts';
import { surenessOfInterval } from './answer-quantity.ts';
import { confidenceOf } from './predict-with.ts';

/** What an answer says, without why. */
export type BriefAnswer = Pick<Answer, 'prediction' | 'calibrated' | 'interval' | 'confidence' | 'isOod'>;

type BriefRow = Pick<Answer, 'prediction' | 'calibrated' | 'interval'> & { sureness: number };

/**
 * A model's answers to many queries, to the bit those of `predictWith`, some ten times as fast: nothing is explained, and each tree is asked about all
 * rows before the next. A few hundred queries at a time suffice.
 */
export function answerMany(model: TrainedModel, queries: readonly Readonly<Record<string, FeatureValue>>[]): BriefAnswer[] {
  const encoded = queries.map((query) => encodeQuery(model.features, query));
  const rows = encoded.map(({ row }) => prepareRow(model.preparation, row));
  const answers = model.kind === 'probability' ? probabilities(model, rows) : quantities(model, rows, encoded.map(({ row }) => row));
  return answers.map(({ sureness, ...answer }, i) => {
    const { missing } = encoded[i]!;
    const verdict = judge(model.ood, rows[i]!.scaled);
    return { ...answer, confidence: confidenceOf(model, sureness, verdict, missing), isOod: verdict.isOod || missing.length > 0 };
  });
}

function probabilities({ members, combination, map }: ProbabilityModel, rows: readonly PreparedRow[]): BriefRow[] {
  const values = members.map((member) => memberValues(member, rows));
  return rows.map((_, i) => {
    const said = members.map((member, j) => memberProbability(member, values[j]![i]!));
    const calibrated = calibrate(map, combine(combination, said));
    return { prediction: calibrated, calibrated, interval: null, sureness: surenessOf(calibrated, said) };
  });
}

function quantities(model: QuantityModel, rows: readonly PreparedRow[], encoded: readonly (readonly number[])[]): BriefRow[] {
  const values = model.members.map((member) => memberValues(member, rows));
  const said = rows.map((_, i) => values.map((ofMember) => ofMember[i]!));
  const predictions = said.map((one) => blendOf(one, model.weights));
  const bands = errorBands(model.band, encoded.map((row, i) => bandRow(row, said[i]!, predictions[i]!)));
  return predictions.map((prediction, i) => {
    const interval = bandInterval(model.band, bands[i]!, prediction);
    return { prediction, calibrated: null, interval, sureness: surenessOfInterval(model, interval) };
  });
}
