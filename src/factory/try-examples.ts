import type { CandidateRunner } from '../ports.ts';
import type { CallOutcome } from './candidate.ts';
import { misfit, readFor } from './example-fit.ts';
import { fulfils } from './example-match.ts';
import { guessValues } from './example-values.ts';
import { codeWith } from './generate.ts';
import { extractParams, type Extraction } from './parameters.ts';
import type { Example } from './read-examples.ts';
import type { ReadRequest } from './read-request.ts';
import type { Library, Ranked } from './retrieve.ts';
import type { ParamValue, Template } from './template.ts';
import { normaliseText } from './words.ts';

/** So many of the best by words are run, and so many of those with values guessed from the examples. */
const TRIED = 30;
const GUESSED = 8;

/** So many of the others are run when nothing that the words suggest fulfils telling examples. */
const TRIED_BEYOND = 120;

/** What the examples say about a piece of code. */
export type Verdict =
  | { kind: 'fulfilled' }
  | { kind: 'failed'; example: Example; outcome: CallOutcome }
  /** No example failed, but some could not be run to their end. */
  | { kind: 'unknown' };

/** One template, made with one set of values, and what it did. */
export interface Trial {
  ranked: Ranked;
  extraction: Extraction;
  /** Parameters whose values come from the examples, not from the words. */
  guessed: ReadonlyMap<string, ParamValue>;
  verdict: Verdict;
}

/**
 * Runs the templates that may be meant on the person's examples, first as the words say, then, where none fulfils them, with
 * values of the parameters that the examples suggest.
 * @param ranked best first
 * @returns in the order of `ranked`
 */
export async function tryTemplates(request: ReadRequest, ranked: readonly Ranked[], runner: CandidateRunner): Promise<Trial[]> {
  const plausible = ranked.filter(({ template, conflicts }) => conflicts.length === 0 && misfit(request.examples, template) === undefined).slice(0, TRIED);
  const asSaid = plausible.map((candidate) => ({ ranked: candidate, extraction: extractParams(candidate.template, request), guessed: new Map<string, ParamValue>() }));
  const first = await run(asSaid, request.examples, runner);
  if (first.some(({ verdict }) => verdict.kind === 'fulfilled')) return first;
  const guesses = asSaid.slice(0, GUESSED).flatMap(({ ranked: candidate, extraction }) =>
    guessValues(candidate.template, extraction.values, request.examples).map((values) => ({
      ranked: candidate,
      extraction: { ...extraction, values },
      guessed: new Map([...values].filter(([name]) => !extraction.values.has(name))),
    })));
  const second = guesses.length === 0 ? [] : await run(guesses, request.examples, runner);
  return [...first, ...second].sort((a, b) => plausible.indexOf(a.ranked) - plausible.indexOf(b.ranked));
}

/**
 * Runs the templates that the words do not suggest at all; those whose words speak against the request stay out.
 * @param ranked what was run before
 */
export async function tryOthers(request: ReadRequest, ranked: readonly Ranked[], { library, candidates }: { library: Library; candidates: CandidateRunner }): Promise<Trial[]> {
  const known = new Set(ranked.map(({ template }) => template.id));
  const said = ` ${normaliseText(request.searchText)} `;
  const others = library.templates.filter(({ id, refuses }) => !known.has(id) && !refuses.some((word) => said.includes(` ${normaliseText(word)} `)));
  const fitting = others.filter((template) => misfit(request.examples, template) === undefined).slice(0, TRIED_BEYOND);
  const attempts = fitting.map((template) => ({ ranked: { template, confidence: 0, unexplained: request.terms, conflicts: [] }, extraction: extractParams(template, request), guessed: new Map<string, ParamValue>() }));
  return run(attempts, request.examples, candidates);
}

/** Runs templates together that read the examples alike. */
async function run(attempts: readonly Omit<Trial, 'verdict'>[], examples: readonly Example[], runner: CandidateRunner): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const group of Map.groupBy(attempts, ({ ranked }) => JSON.stringify(readFor(ranked.template, examples))).values()) {
    const read = readFor((group[0] as Trial).ranked.template, examples);
    const candidates = group.map(({ ranked: { template }, extraction }) => ({ id: template.id, code: codeWith(template, extraction.values), entryPoint: template.entryPoint }));
    const outcomes = await runner.run(candidates, read.map(({ args }) => args));
    trials.push(...group.map((attempt, index) => ({ ...attempt, verdict: judgeExamples(read, outcomes[index] as CallOutcome[]) })));
  }
  return trials;
}

export function judgeExamples(examples: readonly Example[], outcomes: readonly CallOutcome[]): Verdict {
  const judged = examples.map((example, index) => ({ example, outcome: outcomes[index] as CallOutcome }));
  const failed = judged.find(({ example, outcome }) => fulfils(outcome, example.result) === false);
  if (failed) return { kind: 'failed', ...failed };
  return judged.some(({ outcome }) => outcome.kind === 'stopped') ? { kind: 'unknown' } : { kind: 'fulfilled' };
}

/** Names of guessed parameters with their values, for an assumption. */
export function describeGuess(template: Template, guessed: ReadonlyMap<string, ParamValue>): string[] {
  return Array.from(guessed, ([name, value]) => `${name} is ${JSON.stringify(value)}: not stated, taken from your example (${template.params.find((param) => param.name === name)?.default} does not fulfil it)`);
}
