import type { DomainSchema } from './domains/schema.ts';
import type { Prediction, Query } from './prediction.ts';

/**
 * Answers a query from the domain's documented prior: there is no model before there are outcomes,
 * so every query is out of distribution and the confidence is 0.
 * @param predictionId identity under which the answer is logged
 * @param _query feature values; without a model they change nothing yet
 */
export function predict(predictionId: string, schema: DomainSchema, _query: Query): Prediction {
  const { value, interval, source } = schema.prior;
  return {
    predictionId,
    domain: schema.domain,
    prediction: value,
    confidence: 0,
    calibrated: schema.kind === 'probability' ? value : null,
    interval,
    isOod: true,
    oodReasons: ['no model yet: no outcomes have been logged to learn from'],
    modelVersion: null,
    unit: schema.unit,
    basis: `documented prior, no outcomes yet: ${source}`,
  };
}
