import { encodeQuery } from '../features/encoding.ts';
import type { FeatureValue } from '../features/encoding.ts';
import { prepareRow } from '../features/preparation.ts';
import { judge, strangestColumns } from '../ood/ood-detector.ts';
import type { OodVerdict } from '../ood/ood-detector.ts';
import type { TrainedModel } from '../training/model.ts';
import { alternatives } from './alternatives.ts';
import type { Answer } from './answer.ts';
import { answerProbability } from './answer-probability.ts';
import { answerQuantity } from './answer-quantity.ts';
import { nearestCases } from './nearest-cases.ts';

/**
 * A model's answer to a query, with calibration, out-of-distribution verdict and explanation.
 * @param query feature values by name; what the model doesn't know is ignored, what is missing or not finite is filled in by the declared policy
 */
export function predictWith(model: TrainedModel, query: Readonly<Record<string, FeatureValue>>): Answer {
  const read = encodeQuery(model.features, query);
  const { row: encoded, missing } = read;
  const row = prepareRow(model.preparation, encoded);
  const answer = model.kind === 'probability' ? answerProbability(model, row) : answerQuantity(model, row, encoded);
  const verdict = judge(model.ood, row.scaled);
  const { sureness, contributions, confidencePValue, ...rest } = answer;
  const explained = model.features.map(({ name }, column) => ({ feature: name, value: encoded[column]!, contribution: contributions[column]! }));
  return {
    ...rest,
    confidence: confidenceOf(model, sureness, verdict, missing),
    isOod: verdict.isOod || missing.length > 0,
    oodReasons: reasons(model, encoded, row.scaled, missing, verdict),
    contributions: explained.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
    alternatives: alternatives(model, encoded, contributions, rest.prediction),
    nearest: nearestCases(model, read, row.scaled),
    distances: {
      mahalanobis: verdict.mahalanobis.distance,
      oneClass: verdict.svm.decision,
      pValue: verdict.pValue,
      mahalanobisPValue: verdict.mahalanobis.pValue,
      oneClassPValue: verdict.svm.pValue,
      confidencePValue,
    },
  };
}

/** How far an answer can be relied on: less the stranger the query is, and not at all when what must be there is missing. */
export function confidenceOf({ ood }: TrainedModel, sureness: number, { pValue }: Pick<OodVerdict, 'pValue'>, missing: readonly string[]): number {
  return missing.length > 0 ? 0 : sureness * Math.min(1, pValue / ood.falseAlarmRate);
}

function reasons(model: TrainedModel, encoded: readonly number[], scaled: readonly number[], missing: readonly string[], verdict: OodVerdict): string[] {
  const found = missing.map((name) => `${name} is missing or not a finite number: the training median ${model.features.find((feature) => feature.name === name)!.median} stands in for it`);
  if (!verdict.isOod) return found;
  const share = `${(100 * verdict.pValue).toFixed(1)} %`;
  const named = strangestColumns(model.ood, scaled).map((column) => `${model.features[column]!.name} = ${Number(encoded[column]!.toPrecision(6))}`);
  return [...found, `only ${share} of the training cases are as unusual, mostly by ${named.join(', ')}`];
}
