import type { Finding } from '../analysis/report.ts';
import type { Review } from '../artifact/code-artifact.ts';
import { readRequest } from '../factory/read-request.ts';
import { concern, note, objection, reviewFrom, type Remark } from './remarks.ts';
import type { Subject } from './subject.ts';

/** McCabe's limit for one function, and where nobody can follow any more. */
const COMPLEX = 10;
const TOO_COMPLEX = 20;
/** Below, the generator itself thinks that something else was asked for. */
const EVEN = 0.5;
const MOST_FAILURES = 3;

/** Lint rules whose findings are faults of the code, not of its looks. */
const FAULTS = new Set(
  (
    'no-undef no-dupe-keys no-dupe-else-if no-dupe-class-members no-duplicate-case no-self-assign use-isnan valid-typeof no-fallthrough no-const-assign no-func-assign ' +
    'no-class-assign no-ex-assign no-import-assign no-obj-calls no-unsafe-finally no-unsafe-negation no-unsafe-optional-chaining no-constant-condition no-constant-binary-expression no-cond-assign ' +
    'no-loss-of-precision no-sparse-arrays no-compare-neg-zero no-async-promise-executor getter-return no-setter-return no-empty no-empty-pattern no-misleading-character-class array-callback-return ' +
    'no-template-curly-in-string no-throw-literal @typescript-eslint/no-unused-vars'
  ).split(' '),
);

/**
 * Does it do what was asked for?
 *
 * | objects                                            | has concerns                                                      |
 * |----------------------------------------------------|-------------------------------------------------------------------|
 * | it does not parse                                  | an example of the request could not be read, or was not tried yet |
 * | something that was asked for is known not to hold  | the generator is less than 50 % sure and no person chose it       |
 * | the run of its tests did not end in `passed`       | it was found by search: it fits the examples, no more is known    |
 * | the type checker finds an error                    | a type is missing (TS7…), or a result is `any`                    |
 * | a function has cyclomatic complexity above 20      | … above 10                                                        |
 * |                                                    | lint finds a fault such as unreachable code or an unused parameter |
 * |                                                    | nobody waits for a promise                                        |
 */
export function reviewCorrectness(subject: Subject): Review {
  const { analysis, inspection } = subject;
  if (!analysis.syntax.ok) return reviewFrom('correctness', [objection(`the code does not parse: ${analysis.syntax.message ?? 'unknown position'}`)]);
  return reviewFrom('correctness', [
    ...judgeRun(subject),
    ...judgeRequest(subject),
    ...analysis.findings.flatMap(judgeFinding),
    ...analysis.complexity.functions.filter(({ cyclomatic }) => cyclomatic > COMPLEX).map(judgeComplexity),
    ...(inspection.facts.code?.unreachable ?? []).map((line) => concern(`line ${line}: this can never run; remove it, or what ends the function before it`)),
    ...(inspection.facts.code?.ignoredPromises ?? []).map(({ line, name }) => concern(`line ${line}: nobody waits for ${name}, so its failure is lost and its result comes too late; await it`)),
    ...(inspection.facts.code?.signatures ?? []).filter(({ returns }) => returns === 'any').map(({ line, name }) => concern(`line ${line}: the result of ${name} is “any”, so nothing checks what it gives; declare its type`)),
    ...analysis.notMeasured.filter((what) => what.startsWith('types:')).map((what) => note(`not measured: ${what}`)),
  ]);
}

function judgeRun({ testRun }: Subject): Remark[] {
  if (!testRun) return [note('its tests have not been run yet')];
  if (testRun.testsPassed) return [note(`its ${testRun.passed} tests passed in the sandbox`)];
  const failures = testRun.tests.filter(({ outcome }) => outcome === 'failed').slice(0, MOST_FAILURES);
  return [objection(`the run of its tests did not pass: ${testRun.reason}`), ...failures.map(({ name, message }) => objection(`test “${name}” fails${message === undefined ? '' : `: ${message}`}`))];
}

function judgeRequest({ request, provenance, testRun }: Subject): Remark[] {
  const { kind, confidence, assumptions, chosenOver } = provenance;
  const { examples } = readRequest(request);
  const verified = assumptions.filter((what) => what.startsWith('verified by your'));
  const isTried = verified.length > 0 || kind === 'synthesis' || testRun?.testsPassed === true;
  return [
    ...assumptions.filter((what) => what.startsWith('not fulfilled:')).map((what) => objection(`what was asked for is ${what}`)),
    ...assumptions.filter((what) => /^the example .* can't be read as data/s.test(what)).map((what) => concern(`${what}; write it again`)),
    ...(examples.length > 0 && !isTried ? [concern(`${examples.length === 1 ? 'the example of the request has' : `the ${examples.length} examples of the request have`} not been tried yet; run the tests`)] : []),
    ...(kind === 'synthesis' ? [concern('it was found by search: it fits the examples and nothing else is known about it; try values of your own')] : []),
    ...(confidence < EVEN && kind !== 'synthesis' && chosenOver === undefined ? [concern(`the generator is only ${Math.round(100 * confidence)} % sure that this is what was asked for; read what it assumed, or give an example`)] : []),
    ...verified.map(note),
  ];
}

function judgeFinding({ ruleId, level, message, line }: Finding): Remark[] {
  if (ruleId.startsWith('typescript/TS7')) return [concern(`line ${line}: ${message}`)];
  if (ruleId.startsWith('typescript/')) return level === 'error' ? [objection(`line ${line}: ${message}`)] : [];
  return FAULTS.has(ruleId) && level !== 'note' ? [concern(`line ${line}: ${message}`)] : [];
}

function judgeComplexity({ name, line, cyclomatic }: { name: string; line: number; cyclomatic: number }): Remark {
  const text = `line ${line}: ${name} has cyclomatic complexity ${cyclomatic}, more than ${COMPLEX}; split it`;
  return cyclomatic > TOO_COMPLEX ? objection(text) : concern(text);
}
