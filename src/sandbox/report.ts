import { oneLine } from '../text.ts';
import type { SandboxRun, TestResult } from './run.ts';

const MARKS: Record<TestResult['outcome'], string> = { passed: '✓', failed: '✗', skipped: '–' };

/** A run as lines of text: the verdict first, then coverage, time, isolation, each test, and the output. */
export function formatRun(run: SandboxRun): string[] {
  const total = run.tests.length;
  const headline = run.testsPassed ? `✅ All tests passed (${run.passed}/${total})` : `❌ ${run.outcome}: ${run.reason}`;
  return [
    run.isolation === 'none' ? '⚠️ Ran in a local process, not isolated' : `🐳 Ran in a Docker sandbox (${run.isolation})`,
    headline,
    ...(run.testsPassed || total === 0 ? [] : [`🧪 ${run.passed} of ${total} tests passed`]),
    `📊 Coverage: ${run.coverage.lines}% of lines, ${run.coverage.branches}% of branches, ${run.coverage.functions}% of functions`,
    `⏱️ Execution time: ${(run.durationMs / 1000).toFixed(1)}s`,
    ...(run.limit === undefined ? [] : [`⛔ Limit: ${run.limit}`]),
    ...(run.unconfined.length === 0 ? [] : [`⚠️ Not confined: ${run.unconfined.join(', ')}`]),
    ...run.tests.map(formatTest),
    ...formatOutput(run),
  ];
}

function formatTest({ name, outcome, durationMs, message }: TestResult): string {
  return `  ${MARKS[outcome]} ${name} (${Math.round(durationMs)} ms)${message === undefined ? '' : `: ${oneLine(message, 300)}`}`;
}

function formatOutput({ output, outputTruncated }: SandboxRun): string[] {
  if (output === '') return [];
  return ['📄 Output:', ...output.trimEnd().split('\n').map((line) => `  │ ${line}`), ...(outputTruncated ? ['  … cut here: the rest was thrown away'] : [])];
}
