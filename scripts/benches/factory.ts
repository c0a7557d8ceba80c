import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCandidateRunner } from '../../adapters/candidate-runner/candidate-runner.ts';
import { loadTemplates } from '../../adapters/templates/load-templates.ts';
import { readFor } from '../../src/factory/example-fit.ts';
import { codeWith, type GenerationResult } from '../../src/factory/generate.ts';
import { extractParams } from '../../src/factory/parameters.ts';
import { proposeCode, type Workshop } from '../../src/factory/propose-code.ts';
import { readExamples, type Example } from '../../src/factory/read-examples.ts';
import { readRequest } from '../../src/factory/read-request.ts';
import { createLibrary } from '../../src/factory/retrieve.ts';
import { judgeExamples } from '../../src/factory/try-examples.ts';
import { summarise, timed } from './statistics.ts';

interface Labelled {
  request: string;
  examples: string[];
  foreign?: boolean;
}

/** What became of one request: right, wrong, or no code at all. */
type Answer = 'right' | 'wrong' | 'refused' | 'asked';

const REQUESTS = join(import.meta.dirname, 'factory-requests.json');
const TEMPLATES = join(import.meta.dirname, '../../templates');

/** How many labelled requests are answered so that all their examples hold, by words alone and with one example given. */
export async function benchFactory(): Promise<object> {
  const { requests } = JSON.parse(readFileSync(REQUESTS, 'utf8')) as { requests: Labelled[] };
  const workshop: Workshop = { library: createLibrary(loadTemplates(TEMPLATES)), candidates: createCandidateRunner() };
  try {
    const known = requests.filter(({ foreign }) => foreign !== true);
    const foreign = requests.filter((request) => request.foreign === true);
    await answerAll(known.slice(0, 5), workshop, 1);
    const [byWords, byExample, foreignWords, foreignExample] = [await answerAll(known, workshop, 0), await answerAll(known, workshop, 1), await answerAll(foreign, workshop, 0), await answerAll(foreign, workshop, 1)];
    const amongThree = await Promise.all(known.map((request) => isAmongThree(request, workshop)));
    return {
      requests: known.length,
      foreignRequests: foreign.length,
      templates: workshop.library.templates.length,
      passAllByWords: share(byWords, 'right'),
      passAllWithOneExample: share(byExample, 'right'),
      rightAmongThree: amongThree.filter(Boolean).length / amongThree.length,
      wrongByWords: share(byWords, 'wrong'),
      wrongWithOneExample: share(byExample, 'wrong'),
      askedByWords: share(byWords, 'asked'),
      foreignWrongByWords: share(foreignWords, 'wrong'),
      foreignWrongWithOneExample: share(foreignExample, 'wrong'),
      retrieval: summarise(await timeRetrieval(known, workshop)),
      proposeByWords: summarise(byWords.map(({ ms }) => ms)),
      proposeWithOneExample: summarise(byExample.map(({ ms }) => ms)),
      notRightByWords: missed(byWords),
      notRightWithOneExample: missed(byExample),
      foreignAnswered: [...missed(foreignWords), ...missed(foreignExample)].filter((line) => line.startsWith('wrong')),
      goal: 'pass all 0.75 by words and 0.9 with one example, right among three 0.92, wrong on foreign requests at most 0.03, retrieval p50 under 5 ms',
    };
  } finally {
    await workshop.candidates.close();
  }
}

interface Answered {
  request: string;
  answer: Answer;
  by: string;
  ms: number;
}

/** Answers each request with so many of its examples written behind it; judged by all of them. */
async function answerAll(requests: readonly Labelled[], workshop: Workshop, given: number): Promise<Answered[]> {
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
async function isAmongThree({ request, examples }: Labelled, workshop: Workshop): Promise<boolean> {
  const asked = readRequest(request);
  const nearest = workshop.library.search(asked.searchText, asked.terms).slice(0, 3);
  const results = await Promise.all(nearest.map(({ template }) => passes(codeWith(template, extractParams(template, asked).values), template.entryPoint, readFor(template, read(examples)), workshop)));
  return results.includes(true);
}

async function timeRetrieval(requests: readonly Labelled[], { library }: Workshop): Promise<number[]> {
  const times: number[] = [];
  for (const { request } of requests) {
    const { searchText, terms } = readRequest(request);
    times.push(await timed(() => library.search(searchText, terms)));
  }
  return times;
}

function read(examples: readonly string[]): Example[] {
  const found = examples.flatMap((text) => readExamples(text).examples);
  if (found.length !== examples.length) throw new Error(`an example can't be read: ${examples.join('; ')}`);
  return found;
}

function share(answers: readonly Answered[], answer: Answer): number {
  return Math.round((answers.filter((given) => given.answer === answer).length / answers.length) * 1000) / 1000;
}

function missed(answers: readonly Answered[]): string[] {
  return answers.filter(({ answer }) => answer !== 'right').map(({ request, answer, by }) => `${answer} (${by}): ${request}`);
}
