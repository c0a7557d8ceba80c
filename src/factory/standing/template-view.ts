/** What is known about templates, as people and scripts read it. */
import { holds, showExample } from '../generate.ts';
import type { Library } from '../retrieve.ts';
import type { Template } from '../template.ts';
import { EXECUTION_WEIGHTS, WEIGHTS } from './evidence.ts';
import { ACCEPTANCE_BASE, MAX_SHIFT, NEAR_TIES_BASE, posterior, shiftOf, TEMPLATE_PRIOR, THRESHOLD_PRIOR, thresholdsFrom, type Posterior } from './standing.ts';
import type { AliasSuggestion } from './suggest-aliases.ts';
import { tallyOf, type Tally } from './tally.ts';
import { ACCEPTANCE, NEAR_TIES } from './template-case.ts';
import type { TemplateDecision } from './decisions.ts';
import type { Knowledge } from './template-book.ts';

/** Where a template stands after what became of its proposals. */
export interface StandingView extends Posterior, Omit<Tally, 'subject' | 'since' | 'rules'> {
  template: string;
  /** Log-odds that are added to its confidence. */
  shift: number;
  /** What came before does not count; null: everything counts. */
  forgottenAt: string | null;
}

export interface ThresholdView extends Posterior, Omit<Tally, 'subject' | 'since' | 'rules'> {
  threshold: typeof ACCEPTANCE | typeof NEAR_TIES;
  /** Without evidence, and now. */
  base: number;
  now: number;
  forgottenAt: string | null;
}

export interface TemplatesView {
  families: { family: string; templates: number; withEvidence: number }[];
  /** Those with evidence, the furthest moved first. */
  templates: StandingView[];
  thresholds: ThresholdView[];
  suggestions: AliasSuggestion[];
}

export interface TemplateView {
  template: string;
  family: string;
  summary: string;
  signature: string;
  /** As the template's file has them. */
  aliases: string[];
  /** Given by people since. */
  givenAliases: { words: string; by: string; at: string }[];
  params: { name: string; type: string; default: unknown }[];
  examples: string[];
  standing: StandingView;
  decisions: TemplateDecision[];
  suggestions: AliasSuggestion[];
  rules: { maxShift: number; prior: typeof TEMPLATE_PRIOR; weights: typeof WEIGHTS; executions: typeof EXECUTION_WEIGHTS };
}

/** @param library with the aliases that people gave */
export function templatesView(library: Library, knowledge: Knowledge, suggestions: AliasSuggestion[]): TemplatesView {
  const known = [...knowledge.tallies.keys()].filter((subject) => library.get(subject) !== undefined);
  const families = Map.groupBy(library.templates, ({ family }) => family);
  return {
    families: Array.from(families, ([family, templates]) => ({ family, templates: templates.length, withEvidence: templates.filter(({ id }) => known.includes(id)).length })).sort((a, b) => (a.family < b.family ? -1 : 1)),
    templates: known.map((id) => standingView(id, knowledge)).sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift) || (a.template < b.template ? -1 : 1)),
    thresholds: [thresholdView(ACCEPTANCE, knowledge), thresholdView(NEAR_TIES, knowledge)],
    suggestions,
  };
}

/** @param template as its file has it */
export function templateView(template: Template, knowledge: Knowledge, suggestions: readonly AliasSuggestion[]): TemplateView {
  const { id, family, summary, signature, aliases, params, entryPoint } = template;
  const { decisions, aliases: given } = knowledge.decided;
  return {
    template: id, family, summary, signature, aliases,
    givenAliases: [...given.values()].filter(({ subject }) => subject === id).map(({ words, actor, at }) => ({ words, by: actor.id, at })),
    params: params.map(({ name, type, default: value }) => ({ name, type, default: value })),
    examples: template.examples.filter((example) => holds(example, template, new Map())).map((example) => showExample(example, entryPoint)),
    standing: standingView(id, knowledge),
    decisions: decisions.filter(({ subject }) => subject === id),
    suggestions: suggestions.filter((suggestion) => suggestion.template === id),
    rules: { maxShift: MAX_SHIFT, prior: TEMPLATE_PRIOR, weights: WEIGHTS, executions: EXECUTION_WEIGHTS },
  };
}

export function thresholdView(threshold: ThresholdView['threshold'], { tallies, decided }: Knowledge): ThresholdView {
  const tally = tallies.get(threshold) ?? tallyOf(threshold, [], '');
  const { subject: _, since: __, rules: ___, ...sums } = tally;
  const { accept, nearTie } = thresholdsFrom(tally, tally);
  const place = threshold === ACCEPTANCE ? { base: ACCEPTANCE_BASE, now: accept } : { base: NEAR_TIES_BASE, now: nearTie };
  return { threshold, ...place, ...posterior(tally, THRESHOLD_PRIOR), ...sums, forgottenAt: decided.forgotten.get(threshold) ?? null };
}

function standingView(template: string, { tallies, decided }: Knowledge): StandingView {
  const tally = tallies.get(template) ?? tallyOf(template, [], '');
  const { subject: _, since: __, rules: ___, ...sums } = tally;
  return { template, shift: shiftOf(tally), ...posterior(tally), ...sums, forgottenAt: decided.forgotten.get(template) ?? null };
}
