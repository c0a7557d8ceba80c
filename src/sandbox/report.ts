import { wordsIn, type Words } from '../language/words.ts';
import { oneLine } from '../text.ts';
import { mutationScore } from './mutation-score.ts';
import type { SandboxRun, TestResult } from './run.ts';

const MARKS: Record<TestResult['outcome'], string> = { passed: '✓', failed: '✗', skipped: '–' };
/** Characters of a sentence that a phone shows at once. */
const SENTENCE_LIMIT = 240;
/** So many faults that no test notices are quoted. */
const SURVIVORS_SHOWN = 5;

/** A run in one line: the verdict, and the rule or limit that decided. */
export function runHeadline(run: SandboxRun, words: Words = wordsIn('en')): string {
  if (run.testsPassed) return words.say('run.passed', { passed: run.passed, total: run.tests.length });
  return words.say('run.failed', { outcome: words.say(`outcome.${run.outcome}`), reason: oneLine(words.stored(run.reason), SENTENCE_LIMIT) });
}

/** What stands below the headline: isolation, coverage, planted faults, time, limits, each test. */
export function runLines(run: SandboxRun, words: Words = wordsIn('en')): string[] {
  const [lines, branches, functions] = [run.coverage.lines, run.coverage.branches, run.coverage.functions].map((share) => words.percent(share, 2)) as [string, string, string];
  return [
    run.isolation === 'none' ? words.say('run.local') : words.say('run.docker', { isolation: run.isolation }),
    ...(run.testsPassed || run.tests.length === 0 ? [] : [words.say('run.someTests', { passed: run.passed, count: run.tests.length })]),
    words.say('run.coverage', { lines, branches, functions }),
    ...(run.testsPassed ? mutationLines(run, words) : []),
    words.say('run.time', { time: words.seconds(run.durationMs) }),
    ...(run.limit === undefined ? [] : [words.say('run.limit', { limit: words.stored(run.limit) })]),
    ...(run.unconfined.length === 0 ? [] : [words.say('run.unconfined', { what: run.unconfined.map((what) => words.stored(what)).join(', ') })]),
    ...run.tests.map((test) => formatTest(test, words)),
  ];
}

function mutationLines({ mutation }: SandboxRun, words: Words): string[] {
  if (!mutation) return [words.say('run.notMutated')];
  const { planted, tried, killed, survivors } = mutation;
  return [
    words.say('run.mutation', { score: words.percent(mutationScore(mutation)), killed, count: tried }),
    ...(tried < planted ? [`  ${words.say('run.untried', { count: planted - tried })}`] : []),
    ...survivors.slice(0, SURVIVORS_SHOWN).map(({ line, change }) => `  ${words.say('run.survivor', { line, change: oneLine(change, SENTENCE_LIMIT) })}`),
  ];
}

/** Standard output and error as one text, with a mark where it was cut; empty when there was none. */
export function runOutput({ output, outputTruncated }: SandboxRun, words: Words = wordsIn('en')): string {
  return outputTruncated ? `${output.trimEnd()}\n${words.say('run.cut')}\n` : output;
}

function formatTest({ name, outcome, durationMs, message }: TestResult, words: Words): string {
  return `  ${MARKS[outcome]} ${name} (${words.number(Math.round(durationMs))} ms)${message === undefined ? '' : `: ${oneLine(words.stored(message), SENTENCE_LIMIT)}`}`;
}
