import { oneLine } from '../text.ts';
import type { SandboxRun, TestResult } from './run.ts';

const MARKS: Record<TestResult['outcome'], string> = { passed: '✓', failed: '✗', skipped: '–' };

/** A run in one line: the verdict, and the rule or limit that decided. */
export function runHeadline(run: SandboxRun): string {
  return run.testsPassed ? `✅ All tests passed (${run.passed}/${run.tests.length})` : `❌ ${run.outcome}: ${run.reason}`;
}

/** What stands below the headline: isolation, coverage, time, limits, each test. */
export function runLines(run: SandboxRun): string[] {
  return [
    run.isolation === 'none' ? '⚠️ Ran in a local process, not isolated' : `🐳 Ran in a Docker sandbox (${run.isolation})`,
    ...(run.testsPassed || run.tests.length === 0 ? [] : [`🧪 ${run.passed} of ${run.tests.length} tests passed`]),
    `📊 Coverage: ${run.coverage.lines}% of lines, ${run.coverage.branches}% of branches, ${run.coverage.functions}% of functions`,
    `⏱️ Execution time: ${(run.durationMs / 1000).toFixed(1)}s`,
    ...(run.limit === undefined ? [] : [`⛔ Limit: ${run.limit}`]),
    ...(run.unconfined.length === 0 ? [] : [`⚠️ Not confined: ${run.unconfined.join(', ')}`]),
    ...run.tests.map(formatTest),
  ];
}

/** Standard output and error as one text, with a mark where it was cut; empty when there was none. */
export function runOutput({ output, outputTruncated }: SandboxRun): string {
  return outputTruncated ? `${output.trimEnd()}\n… cut here: the rest was thrown away\n` : output;
}

function formatTest({ name, outcome, durationMs, message }: TestResult): string {
  return `  ${MARKS[outcome]} ${name} (${Math.round(durationMs)} ms)${message === undefined ? '' : `: ${oneLine(message, 300)}`}`;
}
