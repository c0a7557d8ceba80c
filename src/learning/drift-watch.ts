/** Watches whether a domain's queries, or the errors of its answers, are others than they were; approvers hear of each change once. */
import type { App } from '../app.ts';
import { raiseDriftAlarm } from '../chat/alarms.ts';
import { movedFeatures, type MovedFeature } from '../predictions/drift/moved-features.ts';
import { NO_DRIFT, watchForRise, type PageHinkley } from '../predictions/drift/page-hinkley.ts';
import { clipProbability } from '../predictions/numeric/logit.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { DocumentStore } from '../ports.ts';
import { lookBack, outcomeNumber } from './logged-outcomes.ts';
import { isOf, lineageOf } from './model-lineage.ts';

const DRIFT = 'drift';
/** Newest queries that are compared with the training cases. */
const RECENT = 500;
const CHANGES = 100;

/** What is known of a domain's drift since its model was trained. */
export interface DriftState {
  /** A version of the model that it is about. */
  version: string;
  moved: MovedFeature[];
  /** When the errors rose last, ISO 8601; null: never. */
  roseAt: string | null;
  errors: PageHinkley;
  /** The newest outcome that the errors count. */
  heard: { at: string; predictionId: string } | null;
  /** Alarms so far. */
  alarms: number;
}

/** What is known about a model; undefined while nobody looked. @param lineage the versions that share its members */
export async function driftOf(documents: DocumentStore, domain: string, lineage: ReadonlySet<string>): Promise<DriftState | undefined> {
  const stored = await documents.get<DriftState>(DRIFT, domain);
  return stored && lineage.has(stored.body.version) ? stored.body : undefined;
}

/** Looks at a domain's newest queries and outcomes. Several processes may look at once: they come to the same alarm under the same key. */
export async function watchDrift(app: App, domain: string): Promise<void> {
  const current = await app.models.current(domain);
  if (!current) return;
  const { documents, predictions } = app.store;
  const stored = await documents.get<DriftState>(DRIFT, domain);
  const lineage = lineageOf(current.version, await app.models.changes(domain, CHANGES));
  const blank: DriftState = { version: current.version, moved: [], roseAt: null, errors: NO_DRIFT, heard: null, alarms: stored?.body.alarms ?? 0 };
  const before = stored && lineage.has(stored.body.version) ? stored.body : blank;
  const { newest, logged } = await lookBack(predictions, domain);
  const ours = newest.filter((prediction) => isOf(lineage, prediction)).slice(0, RECENT);
  const moved = movedFeatures(current.model, ours.map(({ query }) => query), before.moved.map(({ feature }) => feature));
  const { errors, heard, roseAt } = hear(before, logged.filter((prediction) => isOf(lineage, prediction)));
  const hasMoved = moved.some(({ feature }) => !before.moved.some((known) => known.feature === feature));
  const hasRisen = roseAt !== before.roseAt;
  const alarms = before.alarms + (hasMoved || hasRisen ? 1 : 0);
  if (alarms > before.alarms) await raiseDriftAlarm(app, { domain, version: current.version, ece: null, floor: null, moved, errorsRose: hasRisen }, `drift-${alarms}`);
  await documents.put(DRIFT, { key: domain, version: stored?.version ?? 0, about: '', dueAt: null, body: { version: current.version, moved, roseAt, errors, heard, alarms } satisfies DriftState });
}

/** Goes through the outcomes that came since, in the order in which they came. */
function hear({ errors, heard, roseAt }: DriftState, logged: readonly StoredPrediction[]): Pick<DriftState, 'errors' | 'heard' | 'roseAt'> {
  const since = logged.filter((prediction) => heard === null || cameAfter(prediction, heard)).sort((a, b) => (cameAfter(a, { at: b.outcomeAt!, predictionId: b.predictionId }) ? 1 : -1));
  let state = errors;
  let rose = roseAt;
  for (const prediction of since) {
    const next = watchForRise(state, errorOf(prediction));
    state = next.alarm ? NO_DRIFT : next.state;
    if (next.alarm) rose = prediction.outcomeAt;
  }
  const last = since.at(-1);
  return { errors: state, roseAt: rose, heard: last ? { at: last.outcomeAt!, predictionId: last.predictionId } : heard };
}

function cameAfter({ outcomeAt, predictionId }: StoredPrediction, other: { at: string; predictionId: string }): boolean {
  return outcomeAt! > other.at || (outcomeAt === other.at && predictionId > other.predictionId);
}

/** Log loss of a probability, absolute error of a quantity. */
function errorOf(prediction: StoredPrediction): number {
  const outcome = outcomeNumber(prediction);
  if (prediction.calibrated === null) return Math.abs(outcome - prediction.prediction!);
  const p = clipProbability(prediction.calibrated);
  return -Math.log(outcome === 1 ? p : 1 - p);
}
