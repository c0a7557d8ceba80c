import type { CodeFacts, EdgeValue, ParameterFacts, TestFacts, ValueKind } from '../analysis/api-facts.ts';
import type { Review } from '../artifact/code-artifact.ts';
import { readRequest } from '../factory/read-request.ts';
import type { MutationReport, SandboxRun } from '../sandbox/run.ts';
import { abstains, concern, note, objection, reviewFrom, RULES, type Remark } from './remarks.ts';
import type { Subject } from './subject.ts';

/** Fewer tests than these, without properties, try hardly more than one case. */
const FEW_TESTS = 3;
/** Percent of branches, and of planted faults that were found. */
const BRANCHES = { concern: 80, objection: 50 };
const FOUND = { concern: 80, objection: 60 };
const MOST_SURVIVORS = 3;

/** Values at the edge of one kind of parameter: one of `must` has to be tried, those of `may` are worth a note. */
interface Edges {
  must: EdgeValue[];
  may: EdgeValue[];
}

const EDGES: Partial<Record<ValueKind, Edges>> = {
  string: { must: ['empty text'], may: ['non-ASCII text', 'long text'] },
  number: { must: ['zero', 'a negative number'], may: ['a large number', 'NaN'] },
  array: { must: ['an empty list'], may: [] },
  object: { must: ['an empty object'], may: [] },
};

/**
 * Would the tests notice if the code were wrong?
 *
 * | objects                                              | has concerns                                              |
 * |------------------------------------------------------|-----------------------------------------------------------|
 * | there are no tests                                   | fewer than 3 tests and no property                        |
 * | a test can't fail, is skipped, replaces the code …   | more than half of the assertions say hardly anything      |
 * | the run ended in `weak-tests`                        | the code throws and no test expects an error              |
 * | less than 50 % of branches covered                   | less than 80 %                                            |
 * | less than 60 % of planted faults found               | less than 80 %                                            |
 * |                                                      | an example of the request is not among the tests          |
 * |                                                      | a parameter of one kind is never given empty text, an empty list or object, or neither zero nor less |
 *
 * Notes: other edge values that are missing, no properties, what was not measured. Coverage and planted faults are known
 * after a run. Tests that do not parse can't be judged.
 */
export function reviewTestAdequacy(subject: Subject): Review {
  const { inspection, testRun } = subject;
  const { code, tests } = inspection.facts;
  if (tests === null) return abstains('test-adequacy', RULES, 'the tests do not parse, so there is nothing to judge');
  const planned = inspection.plannedTests.length;
  if (planned === 0 && !inspection.dynamicTests) return reviewFrom('test-adequacy', [objection('there are no tests; write one for each thing that was asked for')]);
  return reviewFrom('test-adequacy', [
    ...inspection.testFindings.map(({ line, message }) => objection(`line ${line} of the tests: ${message}`)),
    ...inspection.codeFindings.filter(({ rule }) => rule === 'coverage-pragma').map(({ line, message }) => objection(`line ${line}: ${message}`)),
    ...(testRun ? judgeRun(testRun) : [note('coverage and mutation score are not measured: the tests have not been run yet')]),
    ...(planned < FEW_TESTS && !inspection.dynamicTests && tests.properties === 0 ? [concern(`there ${planned === 1 ? 'is 1 test' : `are ${planned} tests`} and no property; add the cases that could go wrong`)] : []),
    ...judgeAssertions(tests),
    ...judgeErrors(tests, code),
    ...judgeExamples(subject),
    ...judgeEdges(tests, code),
    ...(tests.properties === 0 ? [note('no property is tried on many values (fast-check)')] : []),
  ]);
}

function judgeRun(run: SandboxRun): Remark[] {
  if (run.outcome === 'weak-tests') return [objection(`the run found the tests too weak to mean anything: ${run.reason}`)];
  if (!run.testsPassed) return [note('coverage and mutation score are not measured: the tests did not pass')];
  const { branches } = run.coverage;
  const share = `the tests cover ${Math.round(branches)} % of branches`;
  const covered = branches < BRANCHES.objection ? objection : branches < BRANCHES.concern ? concern : note;
  return [covered(branches < BRANCHES.concern ? `${share}, less than ${BRANCHES.concern}; add a test for each way through the code` : share), ...judgeMutation(run.mutation)];
}

function judgeMutation(mutation: MutationReport | undefined): Remark[] {
  if (!mutation || mutation.tried === 0) return [note('the mutation score was not measured')];
  const { planted, tried, killed, survivors } = mutation;
  const percent = (100 * killed) / tried;
  const found = `the tests find ${killed} of ${tried} planted faults${tried < planted ? ` (${planted - tried} more were not tried)` : ''}`;
  if (percent >= FOUND.concern) return [note(found)];
  const weigh = percent < FOUND.objection ? objection : concern;
  return [weigh(`${found}, less than ${FOUND.concern} %`), ...survivors.slice(0, MOST_SURVIVORS).map(({ line, change }) => weigh(`line ${line}: no test notices “${change}”`))];
}

function judgeAssertions({ assertions, vague }: TestFacts): Remark[] {
  const [first] = vague;
  if (!first || vague.length * 2 <= assertions) return [];
  return [concern(`${vague.length} of ${assertions} assertions say hardly anything, the first in line ${first.line} of the tests (${first.name}); compare with the value that is expected`)];
}

function judgeErrors({ errorAssertions }: TestFacts, code: CodeFacts | null): Remark[] {
  const [first] = code?.throws ?? [];
  if (!first || errorAssertions > 0) return [];
  return [concern(`line ${first.line}: ${first.name} is thrown here and no test expects an error; add one with toThrow`)];
}

/** The person's examples come as tests that carry their text. */
function judgeExamples({ request, inspection }: Subject): Remark[] {
  const missing = readRequest(request).examples.filter(({ text }) => !inspection.plannedTests.some((name) => name.endsWith(`example from the request: ${text}`)));
  return missing.map(({ text }) => concern(`the example of the request is not among the tests: ${text}`));
}

/** A parameter that takes several kinds may choose between them in one way only: none of its edges is a must. */
function judgeEdges({ edgeValues }: TestFacts, code: CodeFacts | null): Remark[] {
  const parameters = (code?.signatures ?? []).flatMap((signature) => signature.parameters);
  const untried = (values: readonly EdgeValue[]): EdgeValue[] => values.filter((value) => !edgeValues.includes(value));
  const needed = edgesOf(parameters.filter(({ kinds }) => kinds.length === 1)).map(({ must }) => must);
  const missing = needed.filter((group) => untried(group).length === group.length);
  const possible: EdgeValue[] = [...edgesOf(parameters).flatMap(({ must, may }) => [...must, ...may]), ...(parameters.length > 0 ? ['null or undefined' as const] : [])];
  const others = untried(possible).filter((value) => !missing.flat().includes(value));
  return [
    ...missing.map((group) => concern(`no test tries ${listed(group)}, which a parameter takes; add it`)),
    ...(others.length > 0 ? [note(`no test tries ${listed(others)}`)] : []),
  ];
}

function edgesOf(parameters: readonly ParameterFacts[]): Edges[] {
  return [...new Set(parameters.flatMap(({ kinds }) => kinds))].flatMap((kind) => EDGES[kind] ?? []);
}

function listed(values: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values);
}
