import type { CandidateRunner } from '../../ports.ts';
import { raise, showFailure, verifiedBy } from '../answer-examples.ts';
import type { CallOutcome } from '../candidate.ts';
import { toCamelCase, toEntryName } from '../entry-name.ts';
import { weighExamples } from '../example-weight.ts';
import { refuse, stepAssumptions, unreadNotes, type GenerationResult } from '../generate.ts';
import type { Literal } from '../literal.ts';
import { otherLanguage } from '../other-language.ts';
import type { ReadRequest } from '../read-request.ts';
import { ACCEPT_CONFIDENCE, round, toAlternatives, type Library } from '../retrieve.ts';
import { judgeExamples, type Verdict } from '../try-examples.ts';
import { composeCode, type Composed } from './compose-code.ts';
import { composeTests } from './compose-tests.ts';
import { planSteps, readStep, type Plan, type Step } from './plan.ts';
import { MAX_STEPS, readSteps, type Steps } from './read-steps.ts';
import { agree, chooseInputs, runSteps } from './vectors.ts';

/** What each part's words must say: where steps are stated, where “of the” may join them, and where examples confirm the whole. */
const FLOORS = { stated: ACCEPT_CONFIDENCE, joined: 0.85, confirmed: 0.3 };
const MAX_PLANS = 12;
const WRONG: Literal = { kind: 'word', value: 'undefined' };

interface Workshop {
  library: Library;
  candidates: CandidateRunner;
}

interface Attempt {
  plan: Plan;
  composed: Composed;
  verdict: Verdict;
}

/**
 * Joins templates where the request asks for several steps.
 * @returns undefined when it does not, or when that is not sure; a refusal when it says so but a part is unknown or does not fit
 */
export async function compose(request: ReadRequest, workshop: Workshop): Promise<GenerationResult | undefined> {
  if (otherLanguage(request.rest) !== undefined) return undefined;
  for (const reading of readSteps(request.rest)) {
    const answer = await composeReading(reading, request, workshop);
    if (answer) return answer;
  }
  return undefined;
}

async function composeReading(reading: Steps, request: ReadRequest, { library, candidates }: Workshop): Promise<GenerationResult | undefined> {
  const hasExamples = request.examples.length > 0;
  const floor = hasExamples ? FLOORS.confirmed : reading.isStated ? FLOORS.stated : FLOORS.joined;
  const parts = reading.parts.slice(0, MAX_STEPS).map((part) => readStep(part, library, floor));
  const known = parts.flatMap(({ steps: [nearest] }) => (nearest ? [nearest] : []));
  const differ = new Set(known.map(({ ranked }) => ranked.template.id)).size > 1;
  const decline = (why: string): GenerationResult | undefined =>
    reading.isStated && known.length > 0 ? refuse(known.map(({ ranked }) => ranked), `The request asks for several steps, but ${why}. Propose one function for each.`) : undefined;
  if (reading.parts.length > MAX_STEPS) return decline(`at most ${MAX_STEPS} can be joined`);
  const problem = parts.find(({ steps }) => steps.length === 0)?.problem;
  if (problem !== undefined) return decline(problem);
  const isLoose = !reading.isStated && !hasExamples && known.some(({ ranked }) => ranked.unexplained.length > 0);
  if (!differ || isLoose) return undefined;
  const plans = combine(parts.map(({ steps }) => steps)).slice(0, hasExamples ? MAX_PLANS : 1).map(planSteps);
  const possible = plans.filter((plan) => typeof plan !== 'string');
  if (possible.length === 0) return decline(plans.find((plan) => typeof plan === 'string') ?? 'they do not fit together');
  const name = toEntryName(request.name ?? nameOf((possible[0] as Plan).steps));
  if (!name.ok) return refuse([], name.hint);
  const nearest = await tryPlans(possible.slice(0, 1), name.name, request, candidates);
  const isEnough = nearest.some(({ verdict }) => verdict.kind === 'fulfilled');
  const attempts = isEnough ? nearest : [...nearest, ...(await tryPlans(possible.slice(1), name.name, request, candidates))];
  const chosen = attempts.find(({ verdict }) => verdict.kind === 'fulfilled') ?? attempts.find(({ verdict }) => !hasExamples || verdict.kind === 'unknown');
  const failed = attempts[0]?.verdict;
  if (!chosen) return decline(failed?.kind === 'failed' ? showFailure(name.name, failed) : 'their types have the same names');
  return (await finish(chosen, name.name, request, candidates)) ?? decline('what they give is not the same every time');
}

/** All choices of one step for each part; the nearest of every part first. */
function combine(parts: readonly (readonly Step[])[]): Step[][] {
  return parts
    .reduce<Step[][]>((combinations, steps) => combinations.flatMap((combination) => steps.map((step) => [...combination, step])), [[]])
    .sort((a, b) => leastSure(b) - leastSure(a));
}

function leastSure(steps: readonly Step[]): number {
  return Math.min(...steps.map(({ ranked }) => ranked.confidence));
}

/** slugify, truncate -> slugifyThenTruncate */
function nameOf(steps: readonly Step[]): string {
  return toCamelCase(steps.map(({ ranked }) => ranked.template.entryPoint.replace(/^./, (letter) => letter.toUpperCase())).join(' Then ')).replace(/^./, (letter) => letter.toLowerCase()).slice(0, 64);
}

async function tryPlans(plans: readonly Plan[], name: string, request: ReadRequest, runner: CandidateRunner): Promise<Attempt[]> {
  const composed = plans.flatMap((plan) => {
    const result = composeCode(plan, name);
    return result ? [{ plan, composed: result }] : [];
  });
  const candidates = composed.map(({ composed: { code } }) => ({ id: name, code, entryPoint: name }));
  const outcomes = request.examples.length === 0 ? [] : await runner.run(candidates, request.examples.map(({ args }) => args));
  return composed.map((attempt, index) => ({ ...attempt, verdict: outcomes[index] ? judgeExamples(request.examples, outcomes[index]) : { kind: 'unknown' } }));
}

/** Computes what the tests state; undefined when the whole and its steps differ, as with random results. */
async function finish({ plan, composed, verdict }: Attempt, name: string, request: ReadRequest, runner: CandidateRunner): Promise<GenerationResult | undefined> {
  const inputs = chooseInputs(plan, composed);
  const vectors = await runSteps(plan, composed, inputs, runner);
  const candidate = { id: name, code: composed.code, entryPoint: name };
  const [outcomes = [], again = []] = await runner.run([candidate, candidate], [...inputs, [WRONG]]);
  if (!agree(vectors, outcomes) || !agree(vectors, again)) return undefined;
  const weight = verdict.kind === 'fulfilled' ? weighExamples(request.examples) : 0;
  const sure = leastSure(plan.steps);
  const templates = plan.steps.map(({ ranked }) => ranked);
  const order = templates.map(({ template }, index) => `${index + 1}. ${template.id}: ${template.summary}`).join(' ');
  const assumptions = [
    ...(verdict.kind === 'fulfilled' ? [verifiedBy(request.examples)] : []),
    `the steps are carried out in this order: ${order}`,
    ...plan.steps.flatMap(({ ranked, extraction, notes }) => [...stepAssumptions(ranked.template, extraction.values), ...notes].map((line) => `${ranked.template.id}: ${line}`)),
    ...unreadNotes(request),
  ];
  return {
    kind: 'generated',
    content: { code: composed.code, tests: composeTests(name, plan, vectors, request.examples, isTypeError(outcomes.at(-1))), codeFile: `${name}.ts`, testFile: `${name}.test.ts`, entryPoint: name },
    provenance: { kind: 'composition', confidence: round(weight > 0 ? raise(sure, weight) : sure), assumptions, alternatives: toAlternatives(templates, 3) },
    examples: request.examples,
  };
}

function isTypeError(outcome: CallOutcome | undefined): boolean {
  return outcome?.kind === 'thrown' && outcome.message.startsWith('TypeError: expected');
}
