import { describe, expect, it } from 'vitest';
import { tally } from '../../scripts/lib/tally.ts';
import type { VitestReport } from '../../scripts/lib/tally.ts';

type FileReport = VitestReport['testResults'][number];

function file(name: string, statuses: string[], parts: Partial<FileReport> = {}): FileReport {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status, failureMessages: status === 'failed' ? ['\n  expected 1, got 2\n  at x'] : [] }));
  return { name: `/project/tests/${name}`, status: statuses.includes('failed') ? 'failed' : 'passed', message: '', startTime: 0, endTime: 1000, assertionResults, ...parts };
}

function report(...testResults: FileReport[]): VitestReport {
  return { testResults };
}

describe('the tally of a run', () => {
  it('counts what passed, failed and was left out, and says where and why', () => {
    const result = tally(report(file('a.test.ts', ['passed', 'failed', 'skipped']), file('b.test.ts', ['passed', 'todo'])), 1, '/project');
    expect(result).toMatchObject({ files: 2, passed: 2, failed: 1, skipped: 2, failures: ['tests/a.test.ts > test 1: expected 1, got 2'] });
  });

  it('counts a file that could not be loaded', () => {
    const result = tally(report(file('a.test.ts', ['passed']), file('b.test.ts', [], { status: 'failed', message: 'SyntaxError: here' })), 1, '/project');
    expect(result).toMatchObject({ passed: 1, failed: 1, failures: ['tests/b.test.ts: SyntaxError: here'] });
  });

  it.each([
    ['no report', undefined, 1, 'vitest ended without a report'],
    ['no report although it ended well', undefined, 0, 'vitest ended without a report'],
    ['no test', report(), 0, 'no test ran'],
    ['an error outside of the tests', report(file('a.test.ts', ['passed'])), 1, 'vitest ended with exit code 1, its messages are above'],
    ['a signal', report(file('a.test.ts', ['passed'])), null, 'vitest ended with a signal, its messages are above'],
  ])('counts %s as a failure', (_, given, exitCode, reason) => {
    expect(tally(given, exitCode, '/project')).toMatchObject({ failed: 1, failures: [reason] });
  });

  it('is clean when everything passed', () => {
    expect(tally(report(file('a.test.ts', ['passed'])), 0, '/project')).toMatchObject({ passed: 1, failed: 0, skipped: 0, failures: [] });
  });

  it('names the five slowest files', () => {
    const files = [3, 1, 6, 2, 5, 4].map((seconds) => file(`${seconds}.test.ts`, ['passed'], { endTime: seconds * 1000 }));
    expect(tally(report(...files), 0, '/project').slowest.map(({ seconds }) => seconds)).toEqual([6, 5, 4, 3, 2]);
  });
});
