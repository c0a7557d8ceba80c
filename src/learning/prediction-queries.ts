/** Commands about predictions that are answered at once. */
import type { App } from '../app.ts';
import { auditActor } from '../approval/decide.ts';
import { calibrationCard, describeCard, domainCard, historyCard } from '../cards/predictions.ts';
import { parseDomainSchema } from '../domain-schema.ts';
import { SaraphinaError } from '../errors.ts';
import { areaUnderRoc } from '../predictions/metrics/area-under-roc.ts';
import { brierScore } from '../predictions/metrics/brier-score.ts';
import { DEFAULT_BINS, equalMassBins } from '../predictions/metrics/equal-mass-bins.ts';
import { expectedCalibrationErrorFloor } from '../predictions/metrics/expected-calibration-error-floor.ts';
import { expectedCalibrationError } from '../predictions/metrics/expected-calibration-error.ts';
import { logLoss } from '../predictions/metrics/log-loss.ts';
import { seededRandom } from '../predictions/numeric/seeded-random.ts';
import type { ReliabilityBin } from '../predictions/metrics/reliability-bin.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { Actor } from '../requests/stored-request.ts';
import { answer, type Reply } from '../requests/reply.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';
import { driftOf } from './drift-watch.ts';
import { lineageOf } from './model-lineage.ts';
import { loggedOutcomes, outcomeNumber } from './logged-outcomes.ts';
import { SEED } from './seed.ts';

/** Fewer outcomes in a bin say little about its rate. */
const SMALLEST_BIN = 10;
const CHANGES_SHOWN = 10;
const CHANGES_LOOKED_AT = 100;
/** Predictions that a diagram can show apart. */
const MOST_POINTS = 200;

/** A quantity that was predicted, and what came of it. */
export interface PredictedOutcome {
  predicted: number;
  happened: number;
  interval: [number, number] | null;
}

/** How well the answers of a domain agree with what came of them. */
export interface CalibrationReport {
  domain: string;
  /** Of what is predicted. */
  unit: string;
  kind: 'probability' | 'quantity';
  modelVersion: string | null;
  outcomes: number;
  /** Of a probability, at most 15 and as few as hold ten outcomes each; the calibration error is that of 15. Null where there are no outcomes. */
  bins: ReliabilityBin[];
  ece: number | null;
  eceFloor: number | null;
  brier: number | null;
  logLoss: number | null;
  auc: number | null;
  /** Of a quantity: mean absolute error, and the share of outcomes inside their interval. */
  mae: number | null;
  coverage: number | null;
  /** Outcomes that had an interval. */
  intervals: number;
  /** The newest of them, for a diagram. */
  points: PredictedOutcome[];
}

export async function describeDomain(app: App, { domain }: { domain?: string }, actor: Actor): Promise<Reply> {
  if (domain === undefined) {
    const domains = await app.domains.all();
    return answer({ domains: domains.map(({ domain: name, title, kind, target, unit }) => ({ domain: name, title, kind, target, unit })) }, domainCard(domains, actor.locale));
  }
  const schema = await app.domains.find(domain);
  const current = await app.models.current(domain);
  const allChanges = await app.models.changes(domain, CHANGES_LOOKED_AT);
  const changes = allChanges.slice(0, CHANGES_SHOWN);
  const drift = current && (await driftOf(app.store.documents, domain, lineageOf(current.version, allChanges)));
  const level = current?.model.kind === 'quantity' ? current.model.band.level : undefined;
  const value = {
    schema, modelVersion: current?.version ?? null, model: current?.model.summary ?? null, changes,
    drift: drift ? { version: drift.version, moved: drift.moved, errorsRoseAt: drift.roseAt } : null,
    ...(level === undefined ? {} : { intervalLevel: level }),
  };
  return answer(value, describeCard(schema, { current, changes, drift }, actor.locale));
}

export async function calibration(app: App, { domain }: { domain: string }, actor: Actor): Promise<Reply> {
  const report = await calibrationReport(app, domain);
  return answer({ ...report }, calibrationCard(report, actor.locale));
}

export async function history(app: App, { domain, limit }: { domain: string; limit: number }, actor: Actor): Promise<Reply> {
  const schema = await app.domains.find(domain);
  const predictions = await app.store.predictions.history(domain, limit);
  return answer({ domain, predictions }, historyCard(schema, predictions, actor.locale));
}

export async function addDomain(app: App, { schema: text }: { schema: string }, actor: Actor): Promise<Reply> {
  const taken = (await app.domains.all()).map(({ domain }) => domain);
  const schema = parseDomainSchema(text, taken);
  if (!(await app.domains.declare(schema))) throw new SaraphinaError('BAD_ARGUMENTS', `there is a domain ${schema.domain} already`, { domains: taken });
  return answer({ ...schema }, domainCard([schema], actor.locale));
}

/** Puts an earlier model back in force; the change itself is recorded, so this can be undone as well. */
export async function revert(app: App, { domain, version }: { domain: string; version: string }, actor: Actor): Promise<Reply> {
  await app.domains.find(domain);
  const changes = await app.models.changes(domain, CHANGES_LOOKED_AT);
  const known = [...new Set(changes.map((change) => change.version))];
  const earlier = known.includes(version) ? await app.models.get(domain, version) : undefined;
  if (!earlier) throw new SaraphinaError('UNKNOWN_ID', `${domain} never had a model ${version.slice(0, 40)}. It had: ${known.join(', ') || 'none'}`, { versions: known });
  const change = await app.models.record(domain, earlier.model, { action: 'reverted', actor: auditActor(actor), requestId: null, details: { from: changes[0]?.version ?? null } });
  const schema = await app.domains.find(domain);
  return answer({ domain, modelVersion: change.version, change }, describeCard(schema, { current: earlier, changes: [change, ...changes].slice(0, CHANGES_SHOWN), drift: undefined }, actor.locale));
}

/** @throws SaraphinaError `UNKNOWN_DOMAIN` */
export async function calibrationReport(app: App, domain: string): Promise<CalibrationReport> {
  const schema = await app.domains.find(domain);
  const logged = await loggedOutcomes(app.store.predictions, domain);
  const current = await app.models.current(domain);
  return { domain, unit: schema.unit, kind: schema.kind, modelVersion: current?.version ?? null, ...agreement(schema.kind, logged) };
}

/** How far answers agree with what came of them. @param logged answers with a known outcome, oldest first */
export function agreement(kind: DomainSchema['kind'], logged: readonly StoredPrediction[]): Figures {
  return kind === 'probability' ? probabilityFigures(logged) : quantityFigures(logged);
}

type Figures = Omit<CalibrationReport, 'domain' | 'unit' | 'kind' | 'modelVersion'>;
const NO_FIGURES: Figures = { outcomes: 0, bins: [], ece: null, eceFloor: null, brier: null, logLoss: null, auc: null, mae: null, coverage: null, intervals: 0, points: [] };

/** What models said, as soon as one said anything: a prior's answers say nothing about how models do. */
function answered(logged: readonly StoredPrediction[]): readonly StoredPrediction[] {
  const byModels = logged.filter(({ modelVersion }) => modelVersion !== null);
  return byModels.length > 0 ? byModels : logged;
}

function probabilityFigures(logged: readonly StoredPrediction[]): Figures {
  const known = answered(logged).filter(({ calibrated }) => calibrated !== null);
  if (known.length === 0) return NO_FIGURES;
  const p = known.map(({ calibrated }) => calibrated!);
  const y = known.map(outcomeNumber);
  const hasBoth = y.includes(1) && y.includes(0);
  return {
    ...NO_FIGURES, outcomes: known.length, bins: equalMassBins(p, y, Math.min(DEFAULT_BINS, Math.max(1, Math.floor(known.length / SMALLEST_BIN)))), ece: expectedCalibrationError(equalMassBins(p, y)), eceFloor: expectedCalibrationErrorFloor(p, seededRandom(SEED)),
    brier: brierScore(p, y), logLoss: logLoss(p, y), auc: hasBoth ? areaUnderRoc(p, y) : null,
  };
}

function quantityFigures(logged: readonly StoredPrediction[]): Figures {
  const known = answered(logged).filter(({ prediction }) => prediction !== null);
  if (known.length === 0) return NO_FIGURES;
  const errors = known.map((one) => Math.abs(one.prediction! - outcomeNumber(one)));
  const bounded = known.filter(({ interval }) => interval !== null);
  const inside = bounded.filter((one) => outcomeNumber(one) >= one.interval![0] && outcomeNumber(one) <= one.interval![1]);
  const points = known.slice(-MOST_POINTS).map((one) => ({ predicted: one.prediction!, happened: outcomeNumber(one), interval: one.interval }));
  return { ...NO_FIGURES, outcomes: known.length, points, mae: errors.reduce((total, error) => total + error, 0) / errors.length, coverage: bounded.length === 0 ? null : inside.length / bounded.length, intervals: bounded.length };
}
