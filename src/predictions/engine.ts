import type { DomainSchema } from './domains/schema.ts';
import type { Explanation, Prediction, Query } from './prediction.ts';
import { riskPrior } from './priors/risk-prior.ts';
import type { ShippedPrior } from './priors/risk-prior.ts';
import type { Answer } from './serving/answer.ts';
import { answerMany } from './serving/answer-many.ts';
import { predictWith } from './serving/predict-with.ts';
import type { TrainedModel } from './training/model.ts';

/** A domain's own model and the version under which it is stored. */
export interface VersionedModel {
  model: TrainedModel;
  version: string;
}

const SHIPPED = new Map<string, ShippedPrior>([['risk_assessment', riskPrior]]);
/** Nothing is known yet of the cases that a prior is asked about. */
const UNKNOWN_CASES = { confidence: 0, isOod: true } as const;
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
    return { ...head, ...withinRange(schema, brief(answer)), modelVersion: own.version, basis: `model trained on ${rows} logged outcomes`, explanation: explanationOf(answer) };
  }
  const shipped = shippedFor(schema, query);
  return shipped === undefined ? documentedPrediction(head, schema) : shippedPrediction(head, query, shipped);
}

/**
 * The same answers without basis, reasons and explanations, to many queries at once.
 * @param queries a few hundred at a time suffice
 */
export function predictMany(schema: DomainSchema, queries: readonly Query[], own: VersionedModel | null): BriefPrediction[] {
  if (own !== null) return answerMany(own.model, queries).map((answer) => withinRange(schema, answer));
  return queries.map((query) => {
    const shipped = shippedFor(schema, query);
    if (shipped === undefined) return documented(schema);
    const [answer] = answerMany(shipped.model, [query]);
    return { ...answer!, ...UNKNOWN_CASES };
  });
}

/** What a prediction says, without why. */
export type BriefPrediction = Pick<Prediction, 'prediction' | 'calibrated' | 'interval' | 'confidence' | 'isOod'>;

/** A shipped model that knows anything of the query. */
function shippedFor({ domain }: DomainSchema, query: Query): ShippedPrior | undefined {
  const shipped = SHIPPED.get(domain);
  return shipped?.model.features.some(({ name }) => Object.hasOwn(query, name)) ? shipped : undefined;
}

/** A model does not know what its quantity can be: an answer below the least or above the most is that. */
function withinRange<Said extends BriefPrediction>({ range }: DomainSchema, said: Said): Said {
  if (range === undefined) return said;
  const within = (value: number): number => Math.min(range[1], Math.max(range[0], value));
  return { ...said, prediction: said.prediction === null ? null : within(said.prediction), interval: said.interval === null ? null : [within(said.interval[0]), within(said.interval[1])] };
}

type Head = Pick<Prediction, 'predictionId' | 'domain' | 'unit'>;

function shippedPrediction(head: Head, query: Query, { model, provenance }: ShippedPrior): Prediction {
  const answer = predictWith(model, query);
  return {
    ...head,
    ...brief(answer),
    ...UNKNOWN_CASES,
    oodReasons: [NO_OUTCOMES, ...answer.oodReasons],
    modelVersion: null,
    basis: `shipped prior, no outcomes yet: trained on ${provenance}`,
    explanation: explanationOf(answer),
  };
}

function documentedPrediction(head: Head, schema: DomainSchema): Prediction {
  return { ...head, ...documented(schema), oodReasons: [NO_OUTCOMES], modelVersion: null, basis: `documented prior, no outcomes yet: ${schema.prior.source}` };
}

function documented({ kind, prior }: DomainSchema): BriefPrediction {
  return { prediction: prior.value, calibrated: kind === 'probability' ? prior.value : null, interval: prior.interval, ...UNKNOWN_CASES };
}

function brief({ prediction, confidence, calibrated, interval, isOod, oodReasons }: Answer): BriefPrediction & Pick<Prediction, 'oodReasons'> {
  return { prediction, confidence, calibrated, interval, isOod, oodReasons };
}

function explanationOf({ contributions, base, alternatives, nearest, raw, distances }: Answer): Explanation {
  return { contributions, base, alternatives, nearest, raw, distances };
}
