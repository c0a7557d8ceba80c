import type { DomainSchema } from './domains/schema.ts';
import type { Prediction, Query } from './prediction.ts';
import { riskPrior } from './priors/risk-prior.ts';
import type { ShippedPrior } from './priors/risk-prior.ts';
import type { Answer } from './serving/answer.ts';
import { predictWith } from './serving/predict-with.ts';
import type { TrainedModel } from './training/model.ts';

/** A domain's own model and the version under which it is stored. */
export interface VersionedModel {
  model: TrainedModel;
  version: string;
}

const SHIPPED: Record<string, ShippedPrior> = { risk_assessment: riskPrior };
const NO_OUTCOMES = 'no model yet: no outcomes have been logged to learn from';

/**
 * Answers a query: from the domain's own model when there is one; else from its prior, a shipped model or a documented figure. A prior's
 * answer is always out of distribution and its confidence 0, because nothing is known yet of the cases that it is asked about.
 * @param predictionId identity under which the answer is logged
 * @param query feature values, checked against the schema
 * @param own the domain's model, trained on its own outcomes
 */
export function predict(predictionId: string, schema: DomainSchema, query: Query, own: VersionedModel | null = null): Prediction {
  const head = { predictionId, domain: schema.domain, unit: schema.unit };
  if (own !== null) {
    const answer = predictWith(own.model, query);
    const { rows } = own.model.summary;
    return { ...head, ...withoutExplanation(answer), modelVersion: own.version, basis: `model trained on ${rows} logged outcomes`, explanation: explanationOf(answer) };
  }
  const shipped = SHIPPED[schema.domain];
  const known = shipped !== undefined && shipped.model.features.some(({ name }) => Object.hasOwn(query, name));
  return known ? shippedPrediction(head, query, shipped) : documentedPrediction(head, schema);
}

type Head = Pick<Prediction, 'predictionId' | 'domain' | 'unit'>;

function shippedPrediction(head: Head, query: Query, { model, provenance }: ShippedPrior): Prediction {
  const answer = predictWith(model, query);
  return {
    ...head,
    ...withoutExplanation(answer),
    confidence: 0,
    isOod: true,
    oodReasons: [NO_OUTCOMES, ...answer.oodReasons],
    modelVersion: null,
    basis: `shipped prior, no outcomes yet: trained on ${provenance}`,
    explanation: explanationOf(answer),
  };
}

function documentedPrediction(head: Head, schema: DomainSchema): Prediction {
  const { value, interval, source } = schema.prior;
  return {
    ...head,
    prediction: value,
    confidence: 0,
    calibrated: schema.kind === 'probability' ? value : null,
    interval,
    isOod: true,
    oodReasons: [NO_OUTCOMES],
    modelVersion: null,
    basis: `documented prior, no outcomes yet: ${source}`,
  };
}

function withoutExplanation({ prediction, confidence, calibrated, interval, isOod, oodReasons }: Answer): Pick<Prediction, 'prediction' | 'confidence' | 'calibrated' | 'interval' | 'isOod' | 'oodReasons'> {
  return { prediction, confidence, calibrated, interval, isOod, oodReasons };
}

function explanationOf({ contributions, base, alternatives, raw, distances }: Answer): NonNullable<Prediction['explanation']> {
  return { contributions, base, alternatives, raw, distances };
}
