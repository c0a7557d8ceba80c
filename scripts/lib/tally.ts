/** Counts the results of a vitest run from its JSON report. */

/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

export interface Tally {
  files: number;
  passed: number;
  failed: number;
  skipped: number;
  /** One line for each failure: where, and the first line of why. */
  failures: string[];
  /** The files that took longest, with their time in seconds. */
  slowest: { file: string; seconds: number }[];
}

/**
 * @param report undefined when the run wrote none
 * @param exitCode of vitest; a run that failed without a failed test counts as one failure
 */
export function tally(report: VitestReport | undefined, exitCode: number | null, root: string): Tally {
  const counts: Tally = { files: 0, passed: 0, failed: 0, skipped: 0, failures: [], slowest: [] };
  for (const file of report?.testResults ?? []) addFile(counts, file, file.name.replace(`${root}/`, ''));
  counts.slowest = counts.slowest.sort((a, b) => b.seconds - a.seconds).slice(0, 5);
  if (counts.failed > 0) return counts;
  const crash =
    report === undefined ? 'vitest ended without a report'
    : counts.passed === 0 ? 'no test ran'
    : exitCode !== 0 ? `vitest ended with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}, its messages are above`
    : undefined;
  if (crash !== undefined) {
    counts.failed = 1;
    counts.failures.push(crash);
  }
  return counts;
}

function addFile(counts: Tally, file: VitestReport['testResults'][number], path: string): void {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  counts.files += 1;
  counts.passed += file.assertionResults.filter((test) => test.status === 'passed').length;
  counts.failed += failed.length;
  counts.skipped += file.assertionResults.length - failed.length - file.assertionResults.filter((test) => test.status === 'passed').length;
  counts.failures.push(...failed.map((test) => `${path} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`));
  if (file.status === 'failed' && failed.length === 0) {
    counts.failed += 1; // it could not be loaded, or a hook failed
    counts.failures.push(`${path}: ${firstLine(file.message)}`);
  }
  counts.slowest.push({ file: path, seconds: (file.endTime - file.startTime) / 1000 });
}

function firstLine(text: string | undefined): string {
  return text?.split('\n').find((line) => line.trim() !== '')?.trim().slice(0, 200) ?? 'no message';
}
