import { describe, expect, test } from 'vitest';
import type { ScorePart, StaticAnalysisReport } from '../../src/analysis/report.ts';
import { scoreOf, securityCap, staticParts, withTestRun, type StaticMeasurements } from '../../src/analysis/score.ts';
import type { SandboxRun } from '../../src/sandbox/run.ts';

const MEASURED = {
  security: { errors: 0, warnings: 0 },
  lintWarnings: 0,
  typeErrors: 0,
  complexity: { cyclomatic: 3, functions: [], maintainability: 80, halstead: null, sourceLines: 20 },
} satisfies StaticMeasurements;

function parts(change: Partial<StaticMeasurements> = {}): ScorePart[] {
  return staticParts({ ...MEASURED, ...change });
}
const pointsOf = (list: ScorePart[], name: string) => list.find((part) => part.part === name)?.points;

describe('static parts', () => {
  test('add up to 55, of which maintainability is at most a tenth', () => {
    const outOf = parts().reduce((sum, part) => sum + part.outOf, 0);
    expect(outOf).toBe(55);
    expect(5 / outOf).toBeLessThanOrEqual(0.1);
    expect(scoreOf(parts())).toBe(100);
  });

  test.each<[string, Partial<StaticMeasurements>, string, number | null]>([
    ['one security warning', { security: { errors: 0, warnings: 3 } }, 'security', 10],
    ['two security errors', { security: { errors: 2, warnings: 0 } }, 'security', 0],
    ['two type errors', { typeErrors: 2 }, 'types', 5],
    ['five type errors', { typeErrors: 5 }, 'types', 0],
    ['three warnings in 20 lines', { lintWarnings: 3 }, 'lint', 7],
    ['complexity 20', { complexity: { ...MEASURED.complexity, cyclomatic: 20 } }, 'complexity', 5],
    ['complexity 40', { complexity: { ...MEASURED.complexity, cyclomatic: 40 } }, 'complexity', 0],
    ['maintainability 35', { complexity: { ...MEASURED.complexity, maintainability: 35 } }, 'maintainability', 2.5],
    ['no types', { typeErrors: 'JavaScript' }, 'types', null],
    ['no functions', { complexity: { ...MEASURED.complexity, cyclomatic: null } }, 'complexity', null],
  ])('%s', (_what, change, part, points) => {
    expect(pointsOf(parts(change), part)).toBe(points);
  });

  test('warnings weigh less in a long file', () => {
    expect(pointsOf(parts({ lintWarnings: 4, complexity: { ...MEASURED.complexity, sourceLines: 80 } }), 'lint')).toBe(9);
  });

  test('what was not measured is neither nothing nor full marks', () => {
    const worse = scoreOf(parts({ typeErrors: 'unknown', lintWarnings: 5 }));
    expect(worse).toBe(Math.round((100 * 40) / 45));
    expect(scoreOf([{ part: 'types', points: null, outOf: 10, why: '' }])).toBe(0);
  });
});

test('security that could not be measured caps the score, before a run and after it', () => {
  const report = reportWith({ security: 'the tool failed' });
  expect(securityCap(report.security, report.breakdown)).toBe(40);
  expect(withTestRun(report, RUN).score).toBe(40);
  expect(withTestRun(reportWith(), RUN).score).toBeGreaterThan(90);
});

const RUN: SandboxRun = {
  outcome: 'passed', reason: '', testsPassed: true, tests: [], passed: 4, failed: 0, coverage: { lines: 100, branches: 80, functions: 100 }, durationMs: 1,
  isolation: 'docker', assurance: 'L1', unconfined: [], output: '', outputTruncated: false, signature: '', image: null, finishedAt: '2026-01-01T00:00:00Z',
};

function reportWith(change: Partial<StaticMeasurements> = {}): StaticAnalysisReport {
  const breakdown = parts(change);
  return {
    score: scoreOf(breakdown), basis: 'static only', breakdown, syntax: { ok: true }, style: { errors: 0, warnings: 0 },
    security: typeof change.security === 'object' ? change.security : MEASURED.security, complexity: MEASURED.complexity, findings: [], notMeasured: [],
  };
}

describe('a finished run', () => {
  test('adds tests and coverage, and says so', () => {
    const report = withTestRun(reportWith(), RUN);
    expect(report.basis).toBe('static and tests');
    expect(report.breakdown.map((part) => part.part).slice(0, 3)).toEqual(['tests', 'coverage', 'mutation']);
    expect(report.breakdown.reduce((sum, part) => sum + part.outOf, 0)).toBe(100);
    expect(report.score).toBe(99);
  });

  test('with planted faults the mutation score counts as much as coverage; without, it leaves the total', () => {
    const withFaults = (killed: number) => withTestRun(reportWith(), { ...RUN, mutation: { planted: 60, tried: 50, killed, survivors: [] } });
    expect(pointsOf(withTestRun(reportWith(), RUN).breakdown, 'mutation')).toBeNull();
    expect(pointsOf(withTestRun(reportWith(), RUN).breakdown, 'coverage')).toBe(4.5);
    expect(withFaults(45).breakdown.find(({ part }) => part === 'mutation')).toEqual({ part: 'mutation', points: 4.5, outOf: 5, why: '90 %: 45 of 50 planted faults noticed' });
    expect([50, 25, 0].map((killed) => withFaults(killed).score)).toEqual([100, 97, 95]);
    expect(withTestRun(withFaults(0), RUN)).toEqual(withTestRun(reportWith(), RUN));
  });

  test('replaces an earlier one', () => {
    const failed = withTestRun(reportWith(), { ...RUN, outcome: 'failed', testsPassed: false, passed: 3, failed: 1 });
    expect(withTestRun(failed, RUN)).toEqual(withTestRun(reportWith(), RUN));
  });

  test.each(['failed', 'timeout', 'weak-tests', 'tampered'] as const)('%s caps the score at 40', (outcome) => {
    expect(withTestRun(reportWith(), { ...RUN, outcome, testsPassed: false, passed: 3, failed: 1 }).score).toBe(40);
  });

  test('only failing tests give their share; other verdicts give nothing', () => {
    const points = (outcome: SandboxRun['outcome']) => pointsOf(withTestRun(reportWith(), { ...RUN, outcome, testsPassed: false, passed: 3, failed: 1 }).breakdown, 'tests');
    expect(points('failed')).toBe(26.25);
    expect(points('weak-tests')).toBe(0);
  });

  test('a fault of the infrastructure changes nothing', () => {
    const before = reportWith();
    expect(withTestRun(before, { ...RUN, outcome: 'infra-error', testsPassed: false })).toEqual(before);
  });

  test('a security error caps the score whatever the tests say', () => {
    expect(withTestRun(reportWith({ security: { errors: 1, warnings: 0 } }), RUN).score).toBe(40);
  });

  test('a file that does not parse stays at 0', () => {
    expect(withTestRun({ ...reportWith(), syntax: { ok: false }, score: 0 }, RUN).score).toBe(0);
  });
});
