import { prepareRow } from '../features/preparation.ts';
import type { TrainedModel } from '../training/model.ts';
import type { Alternative } from './answer.ts';
import { calibratedProbability } from './answer-probability.ts';
import { predictedQuantity } from './answer-quantity.ts';

/** Features that are tried: those that moved the answer most. */
const TRIED_FEATURES = 3;

/**
 * What would change the answer: for each of the features that moved it most, the typical value that would take the answer furthest from where
 * it is. One feature at a time, the others as they are; whether a person can change it, and whether the answer would follow, the model can't know.
 * @param encoded d numbers, the row as it is
 * @param contributions d numbers
 * @see Wachter, Mittelstadt and Russell 2017, Counterfactual explanations without opening the black box
 */
export function alternatives(model: TrainedModel, encoded: readonly number[], contributions: readonly number[], prediction: number): Alternative[] {
  const strongest = [...contributions.keys()].sort((a, b) => Math.abs(contributions[b]!) - Math.abs(contributions[a]!)).slice(0, TRIED_FEATURES);
  return strongest.flatMap((column) => {
    const { name, marks } = model.features[column]!;
    const tried = marks.filter((mark) => mark !== encoded[column]).map((mark) => ({ feature: name, from: encoded[column]!, to: mark, prediction: predictionOf(model, encoded.with(column, mark)) }));
    const distance = (one: Alternative): number => Math.abs(one.prediction - prediction);
    return tried.length === 0 ? [] : [tried.reduce((best, one) => (distance(one) > distance(best) ? one : best))];
  });
}

function predictionOf(model: TrainedModel, encoded: readonly number[]): number {
  const row = prepareRow(model.preparation, encoded);
  return model.kind === 'probability' ? calibratedProbability(model, row) : predictedQuantity(model, row);
}
