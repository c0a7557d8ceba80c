/** What a domain learns from its logged outcomes: a first model, a better one, or a new calibration of the one it has. */
import type { App } from '../app.ts';
import type { AuditActor } from '../audit/audit-entry.ts';
import { calibrate } from '../predictions/calibration/calibration-map.ts';
import { recalibrate, RECALIBRATE_EVERY } from '../predictions/calibration/recalibrate.ts';
import { calibrationDrift } from '../predictions/drift/calibration-drift.ts';
import { combine } from '../predictions/ensemble/combination.ts';
import { seededRandom } from '../predictions/numeric/seeded-random.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { ProbabilityModel } from '../predictions/training/model.ts';
import { notEnoughOutcomes } from '../predictions/training/enough-outcomes.ts';
import { asTrainingRows, lookBack, outcomeNumber } from './logged-outcomes.ts';
import type { ModelAction, ModelChange, VersionedModel } from './model-book.ts';

/** Every model of this program is trained with it, so that the same rows give the same bytes. */
export const SEED = 20_260_101;
/** A model is trained anew when there are so many times as many outcomes as it was trained on. */
const RETRAIN_FACTOR = 1.25;
/** Newest outcomes that tell whether the calibration has drifted. */
const DRIFT_WINDOW = 200;

export interface Learning {
  requestId: string | null;
  actor: AuditActor;
  signal: AbortSignal;
  progress(text: string): void;
  /** Recalibrates although few outcomes are new. */
  force?: boolean;
}

/** What was done; null when there was nothing to learn. */
export interface Learned {
  action: ModelAction;
  version: string;
  reason: string;
  details: Record<string, unknown>;
}

/**
 * Looks at a domain's outcomes and improves what answers for it, where they allow. Doing it again for the same request does nothing.
 * @throws SaraphinaError `SEQUENCE_TAKEN` when somebody else changed the domain meanwhile: try again
 */
export async function learnDomain(app: App, schema: DomainSchema, learning: Learning): Promise<Learned | null> {
  const changes = await app.models.changes(schema.domain, 100);
  const earlier = learning.requestId === null ? undefined : changes.find(({ requestId }) => requestId === learning.requestId);
  if (earlier) return learnedFrom(earlier);
  const { logged, ahead } = await lookBack(app.store.predictions, schema.domain);
  const current = await app.models.current(schema.domain);
  const outcomes = logged.map(outcomeNumber);
  if (notEnoughOutcomes(schema.kind, outcomes) === null && outcomes.length >= RETRAIN_FACTOR * (current?.model.summary.rows ?? 0)) return train(app, schema, logged, learning);
  if (current?.model.kind === 'probability') return recalibrateDomain(app, schema, { ...current, model: current.model }, changes, { logged, ahead }, learning);
  return null;
}

async function train(app: App, schema: DomainSchema, logged: readonly StoredPrediction[], { requestId, actor, signal, progress }: Learning): Promise<Learned> {
  const model = await app.trainer.train(schema, asTrainingRows(schema, logged), { seed: SEED, signal, progress });
  const details = { source: 'outcomes', rows: model.summary.rows, metrics: model.summary.metrics };
  return learnedFrom(await app.models.record(schema.domain, model, { action: 'trained', actor, requestId, details }));
}

/** Only answers of the members in force count: others were on another scale. */
async function recalibrateDomain(app: App, schema: DomainSchema, current: VersionedModel & { model: ProbabilityModel }, changes: readonly ModelChange[], { logged, ahead }: { logged: readonly StoredPrediction[]; ahead: number }, learning: Learning): Promise<Learned | null> {
  const { model, version } = current;
  const names = model.members.map(({ name }) => name);
  const trainedAt = changes.findIndex(({ action }) => action === 'trained');
  const ours = new Set(changes.slice(0, trainedAt === -1 ? changes.length : trainedAt + 1).map((change) => change.version));
  const usable = logged.filter(({ modelVersion, explanation }) => modelVersion !== null && ours.has(modelVersion) && names.every((name) => explanation?.raw.members[name] !== undefined));
  const seen = Number(changes[0]?.details['outcomes'] ?? 0);
  if (usable.length === 0 || (!learning.force && usable.length - seen < RECALIBRATE_EVERY)) return null;
  const members = usable.map(({ explanation }) => names.map((name) => explanation!.raw.members[name]!));
  const outcomes = usable.map(outcomeNumber);
  const { combination, map, replaced, reason, losses } = recalibrate({ combination: model.combination, map: model.map }, members, outcomes, ahead);
  const details = { outcomes: usable.length, reason, losses, drift: driftOf(model, members, outcomes), from: version };
  const action = replaced ? 'recalibrated' : 'kept';
  return learnedFrom(await app.models.record(schema.domain, replaced ? { ...model, combination, map } : model, { action, actor: learning.actor, requestId: learning.requestId, details }));
}

/** How far the newest answers are from what came of them, against what chance alone would show. */
function driftOf(model: ProbabilityModel, members: readonly (readonly number[])[], outcomes: readonly number[]): Record<string, unknown> | null {
  if (outcomes.length < DRIFT_WINDOW) return null;
  const newest = members.slice(-DRIFT_WINDOW).map((row) => calibrate(model.map, combine(model.combination, row)));
  return { ...calibrationDrift(newest, outcomes.slice(-DRIFT_WINDOW), seededRandom(SEED)) };
}

function learnedFrom({ action, version, details }: ModelChange): Learned {
  return { action, version, reason: String(details['reason'] ?? `trained on ${String(details['rows'])} outcomes`), details };
}
