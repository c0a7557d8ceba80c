/** Cards of commands that are answered at once. Each takes the tag of the language it is written in; English without one. */
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import type { ExecutionMetrics } from '../artifact/execution-metrics.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { Problem } from '../audit/verify.ts';
import type { Person } from '../chat/person.ts';
import type { MessageKey } from '../language/catalogue.ts';
import { LOCALES, pickLocale } from '../language/locale.ts';
import { wordsIn, type Words } from '../language/words.ts';
import { message, type Field, type Message } from '../message.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { NearestCase } from '../predictions/serving/answer.ts';
import { oneLine } from '../text.ts';

const speak = (language: string | undefined): Words => wordsIn(pickLocale(language));
/** Figures of a prediction that mean anything. */
const DIGITS = 3;
const MOST_NAMED = 3;

export function predictionMessage(prediction: StoredPrediction, language?: string): Message {
  const words = speak(language);
  const unit = words.stored(prediction.unit);
  const answer = prediction.prediction === null ? words.say('prediction.unknown') : words.say('prediction.value', { value: words.number(prediction.prediction, DIGITS), unit });
  const reasons = prediction.oodReasons.map((reason) => words.stored(reason)).join('; ');
  const fields: Field[] = [
    { label: words.say('prediction.answer'), value: answer },
    { label: words.say('prediction.confidence'), value: words.number(prediction.confidence) },
    { label: words.say('prediction.calibrated'), value: calibratedInWords(prediction, words) },
    { label: words.say('prediction.ood'), value: prediction.isOod ? words.say('prediction.isOod', { reasons }) : words.say('prediction.isFamiliar') },
  ];
  if (prediction.interval) {
    const [low, high] = prediction.interval.map((end) => words.number(end, DIGITS)) as [string, string];
    fields.push({ label: words.say('prediction.interval'), value: words.say('prediction.range', { low, high, unit }) });
  }
  return message(prediction.isOod ? 'warning' : 'info', `🔮 ${prediction.domain}: ${answer}`, {
    lines: [words.say('prediction.basis', { basis: words.stored(prediction.basis) }), ...explanationLines(prediction, words), words.say('prediction.tell', { predictionId: prediction.predictionId })],
    fields,
  });
}

/** What moved the answer most, what would change it, and what came of cases like it. */
function explanationLines(prediction: StoredPrediction, words: Words): string[] {
  const { explanation, unit } = prediction;
  if (!explanation) return [];
  const moved = explanation.contributions.slice(0, MOST_NAMED).map(({ feature, value, contribution }) => `${feature} ${words.number(value, DIGITS)} (${contribution > 0 ? '+' : ''}${words.number(contribution, DIGITS)})`);
  const [change] = explanation.alternatives;
  const answer = change && words.say('prediction.value', { value: words.number(change.prediction, DIGITS), unit: words.stored(unit) });
  return [
    words.say('prediction.moved', { what: moved.join(', ') }),
    ...(change && answer ? [words.say('prediction.wouldChange', { answer, feature: change.feature, value: words.number(change.to, DIGITS), from: words.number(change.from, DIGITS) })] : []),
    ...(explanation.nearest ?? []).map((past) => caseLine(past, prediction, words)),
  ];
}

function caseLine({ closeness, outcome, differences }: NearestCase, { calibrated, unit }: StoredPrediction, words: Words): string {
  const happened = words.say(outcome === 1 ? 'prediction.happened' : 'prediction.didNotHappen');
  const what = calibrated === null ? words.say('prediction.value', { value: words.number(outcome, DIGITS), unit: words.stored(unit) }) : happened;
  const apart = differences.map(({ feature, value, asked }) => words.say('prediction.difference', { feature, value: words.number(value, DIGITS), asked: words.number(asked, DIGITS) }));
  const said = { closeness: words.say(`closeness.${closeness}`), outcome: what };
  return apart.length === 0 ? words.say('prediction.like', said) : words.say('prediction.likeBut', { ...said, differences: apart.join(', ') });
}

function calibratedInWords({ calibrated, unit }: StoredPrediction, words: Words): string {
  if (calibrated !== null) return words.number(calibrated, DIGITS);
  return words.say(unit === 'probability' ? 'prediction.notCalibrated' : 'prediction.noProbability');
}

export function outcomeCard({ predictionId, outcome }: StoredPrediction, language?: string): Message {
  return message('success', speak(language).say('prediction.logged', { predictionId, value: String(outcome) }));
}

export function listCard(artifacts: readonly CodeArtifact[], language?: string): Message {
  const words = speak(language);
  const lines = artifacts.map(({ artifactId, status, content, featureSpec }) => {
    const spec = words.say('card.spec', { text: oneLine(featureSpec, 80) });
    return `${artifactId}  ${words.say(`status.${status}`)}  ${content?.entryPoint ?? '–'}  ${spec}`;
  });
  return message('info', words.say('list.title', { count: artifacts.length }), { lines: lines.length > 0 ? lines : [words.say('list.empty')] });
}

export function executionCard(artifactId: string, metrics: ExecutionMetrics, language?: string): Message {
  const words = speak(language);
  const rate = metrics.successRate === null ? words.say('execution.none') : words.say('execution.rate', { rate: words.percent(100 * metrics.successRate, 1) });
  return message('info', artifactId, { lines: [words.say('execution.count', { count: metrics.executionCount }), words.say('execution.errors', { count: metrics.errorCount }), rate] });
}

/** Times stay as they are hashed. */
export function auditCard(artifactId: string, entries: readonly AuditEntry[], language?: string): Message {
  const words = speak(language);
  const lines = entries.map(({ sequence, at, action, actor, details, hash }) => {
    const claimed = actor.asserted ? ` ${actor.osUser === undefined ? words.say('audit.asserted') : words.say('audit.assertedBy', { osUser: actor.osUser })}` : '';
    const reason = typeof details['reason'] === 'string' ? `: ${oneLine(details['reason'], 120)}` : '';
    return `${sequence}  ${at}  ${words.say(`action.${action}`)}  ${words.say('audit.by', { who: actor.id })}${claimed}${reason}  ${hash.slice(0, 12)}`;
  });
  return message('info', words.say('audit.title', { artifactId }), { lines });
}

export function verificationCard(artifactCount: number, entryCount: number, problems: readonly Problem[], language?: string): Message {
  const words = speak(language);
  if (problems.length === 0) {
    const artifacts = words.say('verify.artifacts', { count: artifactCount });
    const entries = words.say('verify.entries', { count: entryCount });
    return message('success', words.say('verify.passed', { artifacts, entries }), { lines: [words.say('verify.sums')] });
  }
  const lines = problems.map(({ artifactId, sequence, problem }) =>
    sequence === null ? words.say('verify.artifact', { artifactId, problem }) : words.say('verify.entry', { artifactId, sequence, problem }),
  );
  return message('error', words.say('verify.failed', { count: problems.length }), { lines: lines.map((where, index) => (index === 0 ? words.say('verify.first', { where }) : where)) });
}

/** What a person may ask for. */
export function helpCard(commands: readonly { name: string; usage: string }[], language?: string): Message {
  const words = speak(language);
  const lines = commands.map(({ name, usage }) => `${`${name} ${usage}`.trim()}: ${words.say(`help.${name}` as MessageKey & `help.${string}`)}`);
  return message('info', words.say('help.title'), { lines });
}

/** How the bot treats this person. */
export function preferencesCard({ language, ping, quiet }: Person, reads?: string): Message {
  const words = speak(reads);
  return message('info', words.say('preferences.title'), {
    fields: [
      { label: words.say('preferences.language'), value: language === 'auto' ? words.say('preferences.auto') : languageName(language) },
      { label: words.say('preferences.pings'), value: words.say(ping ? 'preferences.on' : 'preferences.off') },
      { label: words.say('preferences.quiet'), value: quiet ? words.say('preferences.hours', quiet) : words.say('preferences.none') },
    ],
    lines: [`preferences language=auto|${LOCALES.join('|')} ping=on|off quiet=22:00-07:00|off timezone=Europe/Berlin`],
  });
}

/** The name a language has for itself, and its tag. */
function languageName(tag: string): string {
  return `${new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag} (${tag})`;
}

/** A sign-in link, for the eyes of one person. */
export function signInCard(link: string, language?: string): Message {
  const words = speak(language);
  return message('info', words.say('signIn.title'), { lines: [link, words.say('signIn.text')], isPrivate: true });
}
