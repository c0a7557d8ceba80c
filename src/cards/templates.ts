/** Cards about templates and what became of their proposals. Each takes the tag of the language it is written in. */
import { EVIDENCE_KINDS } from '../factory/standing/evidence.ts';
import { shiftConfidence } from '../factory/standing/adjustment.ts';
import type { TemplateDecision } from '../factory/standing/decisions.ts';
import type { AliasSuggestion } from '../factory/standing/suggest-aliases.ts';
import type { StandingView, TemplatesView, TemplateView, ThresholdView } from '../factory/standing/template-view.ts';
import { pickLocale } from '../language/locale.ts';
import { wordsIn, type Words } from '../language/words.ts';
import { message, type Field, type Message } from '../message.ts';
import { oneLine } from '../text.ts';

const speak = (language: string | undefined): Words => wordsIn(pickLocale(language));
const MOST_LINES = 20;
const REASON_SHOWN = 200;
const DIGITS = 2;
/** A confidence that shifts show well on. */
const SAMPLE = 0.7;

type Sums = Pick<StandingView, 'counts' | 'executionCount' | 'errorCount' | 'mean' | 'interval' | 'wanted' | 'unwanted' | 'reasons'>;

export function templatesCard({ families, templates, thresholds, suggestions }: TemplatesView, language?: string): Message {
  const words = speak(language);
  const moved = templates.slice(0, MOST_LINES).map((one) => words.say('templates.line', { template: one.template, shift: signed(one.shift, words), wanted: wantedShare(one, words), evidence: evidenceInWords(one, words) }));
  const more = templates.length > moved.length ? [words.say('templates.more', { count: templates.length - moved.length })] : [];
  return message('info', words.say('templates.title', { count: families.reduce((sum, family) => sum + family.templates, 0) }), {
    lines: [
      families.map(({ family, templates: count, withEvidence }) => (withEvidence > 0 ? words.say('templates.familyMoved', { family, number: count, moved: withEvidence }) : `${family}: ${count}`)).join(' · '),
      ...(moved.length === 0 ? [words.say('templates.none')] : [...moved, ...more]),
      ...thresholds.map((one) => thresholdLine(one, words)),
      ...suggestions.slice(0, MOST_LINES).map((one) => suggestionLine(one, words)),
    ],
  });
}

export function templateCard(view: TemplateView, language?: string): Message {
  const words = speak(language);
  const { standing } = view;
  const params = view.params.map(({ name, type, default: value }) => `${name}: ${type} = ${JSON.stringify(value)}`);
  const fields: Field[] = [
    { label: words.say('template.family'), value: view.family },
    { label: words.say('template.signature'), value: view.signature },
    ...(params.length > 0 ? [{ label: words.say('template.params'), value: params.join(', ') }] : []),
    { label: words.say('template.evidence'), value: evidenceInWords(standing, words) },
    { label: words.say('template.wanted'), value: wantedShare(standing, words) },
  ];
  return message('info', view.template, {
    lines: [
      view.summary,
      words.say('template.aliases', { aliases: view.aliases.join(' · ') }),
      ...view.givenAliases.map(({ words: alias, by, at }) => words.say('template.given', { alias, who: by, when: words.time(at) })),
      ...view.examples.map((example) => words.say('template.example', { example })),
      shiftLine(view, words),
      ...standing.reasons.map((reason) => reasonLine(reason, words)),
      ...view.decisions.map((decision) => decisionLine(decision, words)),
      ...view.suggestions.map((suggestion) => suggestionLine(suggestion, words)),
    ],
    fields,
  });
}

export function thresholdCard(view: ThresholdView & { decisions: readonly TemplateDecision[] }, language?: string): Message {
  const words = speak(language);
  return message('info', view.threshold, {
    lines: [thresholdLine(view, words), ...view.reasons.map((reason) => reasonLine(reason, words)), ...view.decisions.map((decision) => decisionLine(decision, words))],
    fields: [{ label: words.say('template.evidence'), value: evidenceInWords(view, words) }, { label: words.say('template.wanted'), value: wantedShare(view, words) }],
  });
}

function thresholdLine({ threshold, now, base }: ThresholdView, words: Words): string {
  return words.say(`templates.${threshold}`, { now: words.number(now, DIGITS), base: words.number(base, DIGITS) });
}

function shiftLine({ standing, rules }: TemplateView, words: Words): string {
  if (standing.shift === 0) return words.say('template.unmoved');
  const to = words.percent(100 * shiftConfidence(SAMPLE, standing.shift), 1);
  return words.say('template.moved', { shift: signed(standing.shift, words), from: words.percent(100 * SAMPLE), to, wanted: words.number(standing.wanted), unwanted: words.number(standing.unwanted), most: words.number(rules.maxShift) });
}

/** `approved 3, rejected 1, executions 12 (1 errors)` */
function evidenceInWords({ counts, executionCount, errorCount }: Sums, words: Words): string {
  const kinds = EVIDENCE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => words.say(`evidence.${kind}`, { number: counts[kind] }));
  const executions = executionCount > 0 ? [words.say('evidence.executions', { number: executionCount, errors: errorCount })] : [];
  return [...kinds, ...executions].join(', ') || words.say('evidence.none');
}

function wantedShare({ mean, interval: [low, high] }: Sums, words: Words): string {
  return words.say('template.share', { mean: words.percent(100 * mean), low: words.percent(100 * low), high: words.percent(100 * high) });
}

function reasonLine({ kind, text, by, at, artifactId }: StandingView['reasons'][number], words: Words): string {
  return `${words.time(at)} ${by}, ${artifactId}, ${words.say(`became.${kind}`)}: ${oneLine(text, REASON_SHOWN)}`;
}

function decisionLine({ action, actor, at, reason, words: alias }: TemplateDecision, words: Words): string {
  const why = reason === null ? '' : `: ${oneLine(reason, REASON_SHOWN)}`;
  return `${words.say(`template.${action}`, { when: words.time(at), who: actor.id, alias: alias ?? '' })}${why}`;
}

function suggestionLine({ template, words: alias, count, people: [newest] }: AliasSuggestion, words: Words): string {
  return words.say('templates.suggestion', { alias, template, count, who: newest?.by ?? '–', when: newest ? words.time(newest.at) : '–' });
}

function signed(shift: number, words: Words): string {
  return `${shift > 0 ? '+' : ''}${words.number(shift, DIGITS)}`;
}
