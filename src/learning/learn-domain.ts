/** What a domain learns from its logged outcomes: a first model, a better one, or a new calibration of the one it has. */
import type { App } from '../app.ts';
import type { AuditActor } from '../audit/audit-entry.ts';
import { RECALIBRATE_EVERY } from '../predictions/calibration/recalibrate.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import { notEnoughOutcomes } from '../predictions/training/enough-outcomes.ts';
import { asTrainingRows, lookBack, outcomeNumber } from './logged-outcomes.ts';
import type { ModelAction, ModelChange, VersionedModel } from './model-book.ts';
import { isOf, lineageOf } from './model-lineage.ts';
import { renewCalibration } from './renew-calibration.ts';
import { SEED } from './seed.ts';

/** A model is trained anew when there are so many times as many outcomes as it was trained on. */
const RETRAIN_FACTOR = 1.25;

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
  return current ? recalibrateDomain(app, schema, current, changes, { logged, ahead }, learning) : null;
}

async function train(app: App, schema: DomainSchema, logged: readonly StoredPrediction[], { requestId, actor, signal, progress }: Learning): Promise<Learned> {
  const model = await app.trainer.train(schema, asTrainingRows(schema, logged), { seed: SEED, signal, progress });
  const details = { source: 'outcomes', rows: model.summary.rows, metrics: model.summary.metrics };
  return learnedFrom(await app.models.record(schema.domain, model, { action: 'trained', actor, requestId, details }));
}

type Looked = Pick<Awaited<ReturnType<typeof lookBack>>, 'logged' | 'ahead'>;

/** Only answers of the members in force count: others were on another scale. */
async function recalibrateDomain(app: App, { domain }: DomainSchema, current: VersionedModel, changes: readonly ModelChange[], { logged, ahead }: Looked, learning: Learning): Promise<Learned | null> {
  const { model, version } = current;
  const lineage = lineageOf(version, changes);
  const names = model.members.map(({ name }) => name);
  const usable = logged.filter((prediction) => isOf(lineage, prediction) && names.every((name) => prediction.explanation?.raw.members[name] !== undefined));
  const lastLook = changes[0]?.at ?? '';
  const fresh = usable.filter(({ outcomeAt }) => outcomeAt! > lastLook);
  if (usable.length === 0 || (!learning.force && fresh.length < RECALIBRATE_EVERY)) return null;
  const renewed = renewCalibration(model, usable, ahead, changes[0]);
  const details = { ...renewed.details, outcomes: usable.length, from: version };
  const { actor, requestId } = learning;
  return learnedFrom(await app.models.record(domain, renewed.model, { action: renewed.replaced ? 'recalibrated' : 'kept', actor, requestId, details }));
}

function learnedFrom({ action, version, details }: ModelChange): Learned {
  return { action, version, reason: String(details['reason'] ?? `trained on ${String(details['rows'])} outcomes`), details };
}
