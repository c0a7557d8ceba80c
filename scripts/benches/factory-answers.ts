/** Answers to labelled requests, judged by running what is answered on every example. */
import { readFor } from '../../src/factory/example-fit.ts';
import { codeWith, type GenerationResult } from '../../src/factory/generate.ts';
import { extractParams } from '../../src/factory/parameters.ts';
import { proposeCode, type Workshop } from '../../src/factory/propose-code.ts';
import { readExamples, type Example } from '../../src/factory/read-examples.ts';
import { readRequest } from '../../src/factory/read-request.ts';
import { judgeExamples } from '../../src/factory/try-examples.ts';
import { timed } from './statistics.ts';

export interface Labelled {
  request: string;
  examples: string[];
  /** Asks for what the library does not offer: any code that is not right is a wrong answer. */
  foreign?: boolean;
  /** What became of it is not shown. */
  held?: boolean;
}

/** What became of one request: right, wrong, or no code at all. */
type Answer = 'right' | 'wrong' | 'refused' | 'asked';

export interface Answered {
  request: string;
  answer: Answer;
  /** Template or kind of the answer; the nearest template where there is none. */
  by: string;
  ms: number;
}

/** Answers each request with so many of its examples written behind it; judged by all of them. */
export async function answerAll(requests: readonly Labelled[], workshop: Workshop, given: number): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const { request, examples } of requests) {
    const text = [request, ...examples.slice(0, given)].join('. ');
    let result: GenerationResult | undefined;
    const ms = await timed(async () => (result = await proposeCode(text, workshop)));
    answers.push({ request, ms, ...(await judge(result as GenerationResult, examples, workshop)) });
  }
  return answers;
}

async function judge(result: GenerationResult, examples: readonly string[], workshop: Workshop): Promise<{ answer: Answer; by: string }> {
  if (result.kind !== 'generated') return { answer: result.kind === 'ambiguous' ? 'asked' : 'refused', by: result.alternatives[0]?.template ?? '' };
  const { code, entryPoint } = result.content;
  const by = result.provenance.template ?? result.provenance.kind;
  return { answer: (await passes(code, entryPoint, read(examples), workshop)) ? 'right' : 'wrong', by };
}

async function passes(code: string, entryPoint: string, examples: readonly Example[], { candidates }: Workshop): Promise<boolean> {
  const [outcomes = []] = await candidates.run([{ id: entryPoint, code, entryPoint }], examples.map(({ args }) => args));
  return judgeExamples(examples, outcomes).kind === 'fulfilled';
}

/** Whether one of the three nearest templates, with what the words say of its parameters, passes all examples. */
export async function isAmongThree({ request, examples }: Labelled, workshop: Workshop): Promise<boolean> {
  const asked = readRequest(request);
  const nearest = workshop.library.search(asked.searchText, asked.terms).slice(0, 3);
  const results = await Promise.all(nearest.map(({ template }) => passes(codeWith(template, extractParams(template, asked).values), template.entryPoint, readFor(template, read(examples)), workshop)));
  return results.includes(true);
}

function read(examples: readonly string[]): Example[] {
  const found = examples.flatMap((text) => readExamples(text).examples);
  if (found.length !== examples.length) throw new Error(`an example can't be read: ${examples.join('; ')}`);
  return found;
}

export function share(answers: readonly Answered[], answer: Answer): number {
  return Math.round((answers.filter((given) => given.answer === answer).length / answers.length) * 1000) / 1000;
}

export function missed(answers: readonly Answered[]): string[] {
  return answers.filter(({ answer }) => answer !== 'right').map(({ request, answer, by }) => `${answer} (${by}): ${request}`);
}
