import type { CallOutcome } from './candidate.ts';
import { showLiteral, showOutcome } from './example-match.ts';
import { weighExamples } from './example-weight.ts';
import { build, refuse, type GenerationResult } from './generate.ts';
import type { Example } from './read-examples.ts';
import type { ReadRequest } from './read-request.ts';
import { ACCEPT_CONFIDENCE, type Ranked } from './retrieve.ts';
import { checkSpecifics } from './specifics.ts';
import { describeGuess, type Trial } from './try-examples.ts';

/** Examples of this weight agree with one function alone hardly ever by chance, whatever the words. */
export const SEVERAL = 2;
/** What the words must say at least, by the weight of the examples that agree; the first that is reached counts. */
const FLOORS: readonly (readonly [weight: number, confidence: number])[] = [[SEVERAL, 0], [1, 0.2], [0.6, 0.45], [0, 0.52]];
/** Doubt that is left by examples of this weight. */
const DOUBT: readonly (readonly [weight: number, share: number])[] = [[SEVERAL, 0.2], [1, 0.4], [0, 0.8]];

/**
 * The template that fulfils the examples and that the words do not speak against, the one they fit best first. Where the words
 * ask of every such template what it can't do, that is the answer.
 */
export function answerFulfilled(request: ReadRequest, trials: readonly Trial[], ranked: readonly Ranked[]): GenerationResult | undefined {
  const fulfilling = trials.filter(({ verdict }) => verdict.kind === 'fulfilled');
  // What several templates give does not tell them apart.
  const weight = weighExamples(request.examples) / Math.max(1, new Set(fulfilling.map(({ ranked: { template } }) => template.id)).size);
  const refused: string[] = [];
  for (const trial of fulfilling) {
    if (trial.ranked.confidence < atLeast(FLOORS, weight)) continue;
    const { refusals, notes } = checkSpecifics(request, trial.ranked, trial.extraction);
    if (refusals.length > 0) {
      refused.push(`${trial.ranked.template.id} fulfils your ${request.examples.length === 1 ? 'example' : 'examples'}, but ${refusals.join('; and ')}. Leave that out, or ask for something else.`);
      continue;
    }
    const confidence = raise(trial.ranked.confidence, weight);
    const result = build({ ...trial.ranked, confidence }, request, trial.extraction, notes, ranked.filter((other) => other !== trial.ranked));
    return result.kind === 'generated' ? noted(result, [verifiedBy(request.examples), ...describeGuess(trial.ranked.template, trial.guessed)]) : result;
  }
  return refused[0] === undefined ? undefined : refuse(ranked, refused[0]);
}

/** The refusal that names what the nearest template gives instead; undefined when the words fit none or nothing is known about it. */
export function refuseFailed(trials: readonly Trial[], ranked: readonly Ranked[]): GenerationResult | undefined {
  const nearest = trials.find((trial) => trial.guessed.size === 0 && trial.ranked.confidence >= ACCEPT_CONFIDENCE && trial.verdict.kind !== 'fulfilled');
  if (nearest?.verdict.kind !== 'failed') return undefined;
  return refuse(ranked, `The nearest template is ${nearest.ranked.template.id}, but ${showFailure(nearest.ranked.template.entryPoint, nearest.verdict)}. Change the example if it is wrong; otherwise this function is not in the library.`);
}

/** `slugify("Ä b") gives "a-b", you asked for "ae-b"` */
export function showFailure(entryPoint: string, { example, outcome }: { example: Example; outcome: CallOutcome }): string {
  return `${entryPoint}(${example.args.map(showLiteral).join(', ')}) ${showOutcome(outcome)}, you asked for ${showLiteral(example.result)}`;
}

export function verifiedBy(examples: readonly Example[]): string {
  return examples.length === 1 ? `verified by your example: ${examples[0]?.text}` : `verified by your ${examples.length} examples`;
}

/** The same with these assumptions before all others. */
export function noted<Result extends GenerationResult & { kind: 'generated' }>(result: Result, lines: readonly string[]): Result {
  return { ...result, provenance: { ...result.provenance, assumptions: [...lines, ...result.provenance.assumptions] } };
}

/** Confidence after examples of this weight agreed. */
export function raise(confidence: number, weight: number): number {
  return 1 - (1 - confidence) * atLeast(DOUBT, weight);
}

function atLeast(table: readonly (readonly [number, number])[], weight: number): number {
  return (table.find(([from]) => weight >= from) as readonly [number, number])[1];
}
