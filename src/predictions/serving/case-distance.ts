import { encodeQuery } from '../features/encoding.ts';
import type { FeatureValue } from '../features/encoding.ts';
import { scale } from '../features/scaling.ts';
import type { TrainedModel } from '../training/model.ts';

/**
 * How far two cases are apart: root mean square of the differences of their features, in standard deviations. For naming the nearest past cases.
 * @example caseDistance(model, query, query) // 0
 */
export function caseDistance(model: TrainedModel, a: Readonly<Record<string, FeatureValue>>, b: Readonly<Record<string, FeatureValue>>): number {
  const [one, other] = [a, b].map((query) => scale(model.preparation.scaling, encodeQuery(model.features, query).row)) as [number[], number[]];
  return Math.sqrt(one.reduce((total, value, column) => total + (value - other[column]!) ** 2, 0) / one.length);
}
