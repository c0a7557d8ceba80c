import type { CandidateRunner } from '../ports.ts';
import { answerFulfilled, noted, refuseFailed, SEVERAL, showFailure, verifiedBy } from './answer-examples.ts';
import { compose } from './composition/compose.ts';
import { statesSteps } from './composition/read-steps.ts';
import { weighExamples } from './example-weight.ts';
import { generate, refuse, type GenerateOptions, type GenerationResult } from './generate.ts';
import { MAX_REQUEST_LENGTH, readRequest, type ReadRequest } from './read-request.ts';
import type { Library, Ranked } from './retrieve.ts';
import { synthesize } from './synthesis/synthesize.ts';
import { judgeExamples, tryOthers, tryTemplates } from './try-examples.ts';

export interface Workshop {
  library: Library;
  candidates: CandidateRunner;
}

/** A request that one template explains so well, word for word, is not taken apart into steps. */
const SURE_WORDS = 0.8;

type Generated = Extract<GenerationResult, { kind: 'generated' }>;

/**
 * Answers a request: what the words say, corrected by what the candidates do with the person's examples.
 * @throws SaraphinaError `TOOLS_UNAVAILABLE` when the examples can't be tried
 */
export async function proposeCode(requestText: string, workshop: Workshop, options: GenerateOptions = {}): Promise<GenerationResult> {
  const byWords = generate(requestText, workshop.library, options);
  if (requestText.length > MAX_REQUEST_LENGTH) return byWords;
  const request = readRequest(requestText);
  const isFixed = byWords.kind === 'generated' && (options.choose !== undefined || byWords.provenance.kind === 'format');
  if (isFixed && request.examples.length > 0) return checkExamples(byWords, request, workshop, options);
  if (isFixed || options.choose !== undefined) return byWords;
  return request.examples.length > 0 ? answerWithExamples(request, byWords, workshop) : answerWithout(request, byWords, workshop);
}

async function answerWithExamples(request: ReadRequest, byWords: GenerationResult, workshop: Workshop): Promise<GenerationResult> {
  const stated = statesSteps(request.rest) ? await compose(request, workshop) : undefined;
  if (stated?.kind === 'generated') return stated;
  const ranked = workshop.library.search(request.searchText, request.terms);
  const trials = await tryTemplates(request, ranked, workshop.candidates);
  const fulfilled = answerFulfilled(request, trials, ranked) ?? (await answerBeyondWords(request, ranked, workshop));
  if (fulfilled) return fulfilled;
  const joined = stated ?? (await compose(request, workshop));
  if (joined?.kind === 'generated') return joined;
  return (joined ? undefined : await synthesize(request, ranked, workshop.candidates)) ?? joined ?? refuseFailed(trials, ranked) ?? byWords;
}

/** Several telling examples find a function that is called something else. */
async function answerBeyondWords(request: ReadRequest, ranked: readonly Ranked[], workshop: Workshop): Promise<GenerationResult | undefined> {
  if (weighExamples(request.examples) < SEVERAL) return undefined;
  const answer = answerFulfilled(request, await tryOthers(request, ranked, workshop), ranked);
  return answer?.kind === 'generated' ? answer : undefined;
}

async function answerWithout(request: ReadRequest, byWords: GenerationResult, workshop: Workshop): Promise<GenerationResult> {
  const [best] = workshop.library.search(request.searchText, request.terms);
  const isSure = byWords.kind === 'generated' && best !== undefined && best.confidence >= SURE_WORDS && best.unexplained.length === 0;
  return (isSure ? undefined : await compose(request, workshop)) ?? byWords;
}

/** Code that does not come from a ranking: it fulfils the examples or is refused; a template that the person chose stays, with a note. */
async function checkExamples(result: Generated, request: ReadRequest, { candidates }: Workshop, options: GenerateOptions): Promise<GenerationResult> {
  const { content, provenance } = result;
  const [outcomes = []] = await candidates.run([{ id: content.entryPoint, code: content.code, entryPoint: content.entryPoint }], request.examples.map(({ args }) => args));
  const verdict = judgeExamples(request.examples, outcomes);
  if (verdict.kind === 'unknown') return result;
  if (verdict.kind === 'fulfilled') return noted(result, [verifiedBy(request.examples)]);
  const failure = showFailure(content.entryPoint, verdict);
  if (options.choose !== undefined) return noted(result, [`not fulfilled: ${failure}`]);
  return refuse([], `${provenance.assumptions[0]}; but ${failure}. Change the example or the format.`);
}
