/** Cards about domains, their models, and how well these do. Each takes the tag of the language it is written in. */
import type { DriftAlarm } from '../chat/alarms.ts';
import type { RowAnswer } from '../learning/batch.ts';
import type { CalibrationReport } from '../learning/prediction-queries.ts';
import type { DriftState } from '../learning/drift-watch.ts';
import type { ModelChange, VersionedModel } from '../learning/model-book.ts';
import { pickLocale } from '../language/locale.ts';
import { wordsIn, type Words } from '../language/words.ts';
import { message, type Field, type Message, type Picture } from '../message.ts';
import type { DomainSchema, FeatureSchema } from '../predictions/domains/schema.ts';
import { mergeSmallBins } from '../predictions/metrics/merge-small-bins.ts';
import type { ReliabilityBin } from '../predictions/metrics/reliability-bin.ts';
import type { MovedFeature } from '../predictions/drift/moved-features.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import { accuracyDiagram } from './accuracy-diagram.ts';
import { reliabilityDiagram } from './reliability-diagram.ts';

const speak = (language: string | undefined): Words => wordsIn(pickLocale(language));
const DIGITS = 3;
const DIGITS_OF_COUNTS = 6;
const MOST_LINES = 30;
const MOST_ROWS_SHOWN = 10;
/** Fewer outcomes in a bin say little about its rate. */
const SMALLEST_BIN = 10;

export function domainCard(domains: readonly DomainSchema[], language?: string): Message {
  const words = speak(language);
  const lines = domains.map(({ domain, target, unit }) => words.say('domain.line', { domain, target: words.stored(target), unit: words.stored(unit) }));
  return message('info', words.say('domain.title', { count: domains.length }), { lines });
}

/** What answers for a domain: its model, how it came to, newest change first, and what has drifted since. */
export interface DomainState {
  current: VersionedModel | undefined;
  changes: readonly ModelChange[];
  drift: DriftState | undefined;
}

export function describeCard(schema: DomainSchema, { current, changes, drift }: DomainState, language?: string): Message {
  const words = speak(language);
  const model = current ? words.say('domain.trained', { version: current.version, count: current.model.summary.rows }) : words.say('domain.noModel');
  const measured = Object.entries(current?.model.summary.metrics ?? {}).map(([name, value]) => `${name} ${words.number(value, DIGITS)}`).join(', ');
  const fields: Field[] = [{ label: words.say('domain.model'), value: model }];
  if (measured !== '') fields.push({ label: words.say('domain.measured'), value: measured });
  if (current?.model.kind === 'quantity' && current.model.band.level) fields.push({ label: words.say('prediction.interval'), value: words.say('domain.adapted', { aim: words.percent(100 * (1 - current.model.band.alpha)), level: words.percent(100 * (1 - current.model.band.level.current), 1) }) });
  if (drift) fields.push({ label: words.say('domain.drift'), value: driftInWords(drift, words) });
  fields.push({ label: words.say('domain.prior'), value: `${words.number(schema.prior.value, DIGITS)} (${words.stored(schema.prior.source)})` });
  return message('info', schema.title, {
    lines: [
      words.say('domain.target', { target: words.stored(schema.target), unit: words.stored(schema.unit) }),
      ...(schema.horizon === undefined ? [] : [words.say('domain.horizon', { horizon: words.stored(schema.horizon) })]),
      ...schema.features.map((feature) => featureLine(feature, words)),
      ...changes.map(({ at, action, actor, version }) => words.say('domain.change', { at: words.time(at), what: words.say(`model.${action}`), who: actor.id, version })),
    ],
    fields,
  });
}

function driftInWords({ moved, roseAt }: DriftState, words: Words): string {
  const seen = [
    ...(moved.length === 0 ? [] : [words.say('drift.moved', { features: movedInWords(moved, words) })]),
    ...(roseAt === null ? [] : [words.say('drift.roseAt', { at: words.time(roseAt) })]),
  ];
  return seen.length === 0 ? words.say('drift.none') : seen.join(' ');
}

function featureLine({ name, unit, range, help }: FeatureSchema, words: Words): string {
  const bounds = range ? `${range[0]}–${range[1]}${unit === undefined ? '' : ` ${unit}`}` : (unit ?? '');
  return `· ${name}${bounds === '' ? '' : ` (${bounds})`}: ${words.stored(help)}`;
}

/** Figures, the diagram as a picture, and the reliability diagram as lines as well, one a bin: what was said, and how often it happened. */
export function calibrationCard(report: CalibrationReport, language?: string): Message {
  const words = speak(language);
  const title = words.say('calibration.title', { domain: report.domain });
  if (report.outcomes === 0) return message('info', title, { lines: [words.say('calibration.none')] });
  const figure = (label: 'calibration.brier' | 'calibration.logLoss' | 'calibration.auc' | 'calibration.mae' | 'calibration.coverage', value: number | null): Field[] => (value === null ? [] : [{ label: words.say(label), value: words.number(value, DIGITS) }]);
  const error = report.ece === null || report.eceFloor === null ? [] : [{ label: words.say('calibration.error'), value: words.say('calibration.errorValue', { ece: words.number(report.ece, DIGITS), floor: words.number(report.eceFloor, DIGITS) }) }];
  const bins = mergeSmallBins(report.bins, SMALLEST_BIN);
  return message('info', title, {
    lines: bins.map((bin) => words.say('calibration.bin', { predicted: words.percent(100 * bin.meanPredicted, 1), observed: words.percent(100 * bin.observedRate, 1), count: bin.count })),
    fields: [
      { label: words.say('calibration.outcomes'), value: words.number(report.outcomes, 6) },
      ...error,
      ...figure('calibration.brier', report.brier), ...figure('calibration.logLoss', report.logLoss), ...figure('calibration.auc', report.auc),
      ...figure('calibration.mae', report.mae), ...figure('calibration.coverage', report.coverage),
    ],
    pictures: diagrams(report, bins, words),
  });
}

function diagrams(report: CalibrationReport, bins: readonly ReliabilityBin[], words: Words): Picture[] {
  if (bins.length > 0) return [reliabilityDiagram(report, bins, words)];
  return report.points.length > 0 ? [accuracyDiagram(report, words)] : [];
}

export function historyCard(schema: DomainSchema, predictions: readonly StoredPrediction[], language?: string): Message {
  const words = speak(language);
  const lines = predictions.slice(0, MOST_LINES).map(({ predictionId, createdAt, prediction, outcome }) => {
    const said = prediction === null ? words.say('prediction.unknown') : words.number(prediction, DIGITS);
    return words.say('history.line', { at: words.time(createdAt), predictionId, said, outcome: outcome === null ? words.say('history.open') : String(outcome) });
  });
  return message('info', words.say('history.title', { domain: schema.domain, count: predictions.length }), { lines });
}

/** The answers of a domain no longer agree with what happens, or it is asked about other cases than it was trained on. */
export function driftCard({ domain, version, ece, floor, moved = [], errorsRose = false }: DriftAlarm, language?: string): Message {
  const words = speak(language);
  return message('warning', words.say('drift.title', { domain }), {
    lines: [
      ...(ece === null || floor === null ? [] : [words.say('drift.line', { version, ece: words.number(ece, DIGITS), floor: words.number(floor, DIGITS) })]),
      ...(errorsRose ? [words.say('drift.rose', { version })] : []),
      ...(moved.length === 0 ? [] : [words.say('drift.moved', { features: movedInWords(moved, words) })]),
      words.say('drift.advice', { domain }),
    ],
  });
}

function movedInWords(moved: readonly MovedFeature[], words: Words): string {
  return moved.map(({ feature, stability }) => `${feature} (${words.number(stability, DIGITS)})`).join(', ');
}

/** What became of a table of queries: counts and the first rows; the whole stands in the outcome. */
export function batchCard(outcome: Readonly<Record<string, unknown>>, language?: string): Message {
  const words = speak(language);
  const predictions = outcome['predictions'] as readonly RowAnswer[];
  const shown = predictions.slice(0, MOST_ROWS_SHOWN).map(({ line, prediction, isOod }) => {
    const said = prediction === null ? words.say('prediction.unknown') : words.number(prediction, DIGITS);
    return words.say(isOod ? 'batch.oodLine' : 'batch.line', { line: String(line), said });
  });
  const more = predictions.length > shown.length ? [words.say('batch.more', { count: predictions.length - shown.length })] : [];
  const warnings = (outcome['warnings'] as readonly string[]).map((warning) => `⚠️ ${warning}`);
  const version = outcome['modelVersion'];
  return message('success', words.say('batch.title', { domain: String(outcome['domain']), count: predictions.length }), {
    lines: [...warnings, ...shown, ...more, words.say('batch.notLogged')],
    fields: [
      { label: words.say('domain.model'), value: typeof version === 'string' ? version : words.say('domain.noModel') },
      { label: words.say('prediction.ood'), value: words.number(Number(outcome['outOfDistribution']), DIGITS_OF_COUNTS) },
    ],
  });
}

/** What became of training or recalibrating. */
export function learnedCard(outcome: Readonly<Record<string, unknown>>, language?: string): Message {
  const words = speak(language);
  const version = String(outcome['modelVersion'] ?? outcome['version'] ?? '–');
  const action = outcome['modelVersion'] === undefined ? String(outcome['action']) : 'trained';
  const metrics = Object.entries((outcome['metrics'] ?? {}) as Record<string, number>).map(([name, value]) => ({ label: name, value: words.number(value, DIGITS) }));
  const warnings = ((outcome['warnings'] ?? []) as string[]).map((warning) => `⚠️ ${warning}`);
  const reason = typeof outcome['reason'] === 'string' ? [words.stored(outcome['reason'])] : [];
  const said = action === 'trained' || action === 'recalibrated' || action === 'kept' || action === 'reverted' ? words.say(`model.${action}`) : words.say('model.nothing');
  return message(action === 'nothing' ? 'info' : 'success', `${String(outcome['domain'])}: ${said} (${version})`, { lines: [...reason, ...warnings], fields: metrics });
}
