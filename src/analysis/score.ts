import { mutationScore } from '../sandbox/mutation-score.ts';
import type { SandboxRun } from '../sandbox/run.ts';
import type { ComplexityReport, Finding, ScorePart, StaticAnalysisReport } from './report.ts';

/** With a high security finding the whole score stays at or below this. */
export const SECURITY_CAP = 40;
/** Code whose tests did not pass stays at or below this. */
export const FAILED_TESTS_CAP = 40;

/** Parts that come from a test run. */
const FROM_RUN: ReadonlySet<string> = new Set(['tests', 'coverage', 'mutation']);

/**
 * The score, 0-100.
 *
 * | part            | points | full marks                            | loses                                                        |
 * |-----------------|--------|---------------------------------------|--------------------------------------------------------------|
 * | tests           | 35     | the run's verdict is `passed`         | failing tests their share; any other verdict everything      |
 * | coverage        | 5      | all lines and branches                | in proportion to the mean of line and branch coverage        |
 * | mutation        | 5      | every planted fault makes a test fail | in proportion to the faults that no test notices             |
 * | security        | 20     | no error, no warning                  | half an error, a sixth a warning; an error caps the score at 40 |
 * | types           | 10     | no type error                         | a quarter each                                               |
 * | lint            | 10     | no warning                            | a tenth each; in files over 20 lines a tenth for each per 20 lines |
 * | complexity      | 10     | no function above cyclomatic 10       | linear in the worst function, nothing left at 30             |
 * | maintainability | 5      | index of 70 or more                   | in proportion below                                          |
 *
 * A part that was not measured has no points and leaves the total: the others are rescaled to 100, so it is worth
 * neither nothing nor full marks. Before the tests have run the basis is `static only`, and maintainability, which
 * saturates on short functions, is 5 of 55. `note` findings never count. A file without code scores 0.
 */
export function scoreOf(parts: ScorePart[], cap = 100): number {
  const measured = parts.filter((part) => part.points !== null);
  const possible = measured.reduce((sum, part) => sum + part.outOf, 0);
  if (possible === 0) return 0;
  const reached = measured.reduce((sum, part) => sum + (part.points ?? 0), 0);
  return Math.min(cap, Math.round((100 * reached) / possible));
}

/** What was counted, or the reason why there is no number. */
export interface StaticMeasurements {
  security: { errors: number; warnings: number } | string;
  lintWarnings: number | string;
  typeErrors: number | string;
  complexity: ComplexityReport;
}

export function staticParts(measured: StaticMeasurements): ScorePart[] {
  const { sourceLines } = measured.complexity;
  if (sourceLines === 0) return ['security', 'types', 'lint', 'complexity', 'maintainability'].map((part) => notMeasured(part, 'no code'));
  return [
    securityPart(measured.security),
    typesPart(measured.typeErrors),
    lintPart(measured.lintWarnings, sourceLines),
    complexityPart(measured.complexity.cyclomatic),
    maintainabilityPart(measured.complexity.maintainability),
  ];
}

export function countByLevel(findings: Finding[]): { errors: number; warnings: number } {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return { errors: count('error'), warnings: count('warning') };
}

/**
 * Folds a finished run into a report made before it; a later run replaces an earlier one.
 * A run that ended in a fault of the infrastructure says nothing about the code and leaves the report as it was.
 */
export function withTestRun(report: StaticAnalysisReport, run: SandboxRun): StaticAnalysisReport {
  if (run.outcome === 'infra-error') return report;
  const fromAnalysis = report.breakdown.filter(({ part }) => !FROM_RUN.has(part));
  const breakdown = [testsPart(run), coveragePart(run), mutationPart(run), ...fromAnalysis];
  const cap = Math.min(securityCap(report.security, breakdown), run.testsPassed ? 100 : FAILED_TESTS_CAP);
  const score = report.syntax.ok ? scoreOf(breakdown, cap) : 0;
  return { ...report, basis: 'static and tests', breakdown, score };
}

/** A grave finding caps the score, and so does not knowing whether there is one. */
export function securityCap(found: { errors: number }, breakdown: readonly ScorePart[]): number {
  const isKnown = breakdown.some(({ part, points }) => part === 'security' && points !== null);
  return found.errors > 0 || !isKnown ? SECURITY_CAP : 100;
}

function securityPart(found: StaticMeasurements['security']): ScorePart {
  if (typeof found === 'string') return notMeasured('security', `${found}; the whole score is at most ${SECURITY_CAP}`);
  const { errors, warnings } = found;
  const why = errors + warnings === 0 ? 'nothing found' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const capped = errors > 0 ? `; the whole score is at most ${SECURITY_CAP}` : '';
  return part('security', 20, 1 - errors / 2 - warnings / 6, why + capped);
}

function typesPart(typeErrors: number | string): ScorePart {
  if (typeof typeErrors === 'string') return notMeasured('types', typeErrors);
  return part('types', 10, 1 - typeErrors / 4, counted(typeErrors, 'type error'));
}

function lintPart(warnings: number | string, sourceLines: number): ScorePart {
  if (typeof warnings === 'string') return notMeasured('lint', warnings);
  const perTwentyLines = (warnings * 20) / Math.max(20, sourceLines);
  return part('lint', 10, 1 - perTwentyLines / 10, `${counted(warnings, 'warning')} in ${counted(sourceLines, 'line')}`);
}

function complexityPart(cyclomatic: number | null): ScorePart {
  if (cyclomatic === null) return notMeasured('complexity', 'no functions');
  return part('complexity', 10, 1 - Math.max(0, cyclomatic - 10) / 20, `the most complex function has cyclomatic complexity ${cyclomatic}`);
}

function maintainabilityPart(index: number | null): ScorePart {
  if (index === null) return notMeasured('maintainability', 'not measured');
  return part('maintainability', 5, index / 70, `maintainability index ${Math.round(index)} of 100`);
}

function testsPart(run: SandboxRun): ScorePart {
  const total = run.passed + run.failed;
  const share = run.testsPassed ? 1 : run.outcome === 'failed' && total > 0 ? run.passed / total : 0;
  return part('tests', 35, share, `${run.outcome}: ${run.passed} of ${total} passed`);
}

function coveragePart(run: SandboxRun): ScorePart {
  const { lines, branches } = run.coverage;
  return part('coverage', 5, (lines + branches) / 200, `${Math.round(lines)} % of lines, ${Math.round(branches)} % of branches`);
}

function mutationPart({ mutation }: SandboxRun): ScorePart {
  if (!mutation) return notMeasured('mutation', 'not measured');
  const { killed, tried } = mutation;
  return part('mutation', 5, killed / tried, `${mutationScore(mutation)} %: ${killed} of ${tried} planted faults noticed`);
}

const OUT_OF: Record<string, number> = { mutation: 5, security: 20, types: 10, lint: 10, complexity: 10, maintainability: 5 };

function notMeasured(name: string, why: string): ScorePart {
  return { part: name, points: null, outOf: OUT_OF[name] ?? 0, why };
}

/** @param share 0-1; outside it is clipped */
function part(name: string, outOf: number, share: number, why: string): ScorePart {
  return { part: name, points: Math.round(outOf * Math.min(1, Math.max(0, share)) * 100) / 100, outOf, why };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
