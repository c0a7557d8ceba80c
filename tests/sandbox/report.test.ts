import { expect, test } from 'vitest';
import { judge } from '../../src/sandbox/judge.ts';
import { runHeadline, runLines, runOutput } from '../../src/sandbox/report.ts';
import type { MutationReport } from '../../src/sandbox/run.ts';
import { claim, evidence, inspection, spec, stamp } from './samples.ts';

const passed = judge(spec, evidence, inspection, stamp);

test('a run that passed', () => {
  expect(runHeadline(passed)).toBe('✅ All tests passed (2/2)');
  expect(runLines(passed)).toEqual([
    '🐳 Ran in a Docker sandbox (docker)',
    '📊 Coverage: 92% of lines, 75% of branches, 100% of functions',
    '🧬 Mutation score: not measured',
    '⏱️ Execution time: 1.2s',
    '  ✓ add > adds (1 ms)',
    '  ✓ add > is commutative (2 ms)',
  ]);
  expect(runOutput(passed)).toBe(passed.output);
});

test('planted faults that no test notices are named, the first five', () => {
  const survivors = Array.from({ length: 6 }, (_, index) => ({ line: 12 + index, change: 'a < b → a <= b' }));
  const lines = (mutation: MutationReport): string[] => runLines({ ...passed, mutation }).filter((line) => /🧬|notices|gave/.test(line));
  expect(lines({ planted: 60, tried: 60, killed: 60, survivors: [] })).toEqual(['🧬 Mutation score: 100% (60 of 60 planted faults noticed)']);
  expect(lines({ planted: 61, tried: 60, killed: 54, survivors })).toEqual([
    '🧬 Mutation score: 90% (54 of 60 planted faults noticed)',
    '  1 more gave no result',
    ...[12, 13, 14, 15, 16].map((line) => `  line ${line}: a < b → a <= b: no test notices`),
  ]);
});

test('a run that failed names the first reason and every test', () => {
  const tests = [{ ...claim.tests[0]!, outcome: 'failed' as const, message: 'expected 1\nto be 2' }, claim.tests[1]!];
  const run = judge(spec, { ...evidence, exitCode: 1, claim: { ...claim, tests }, outputTruncated: true }, inspection, stamp);
  const lines = runLines(run);
  expect(runHeadline(run)).toBe('❌ failed: 1 of 2 tests failed; first "add > adds": expected 1 to be 2');
  expect(lines).toContain('🧪 1 of 2 tests passed');
  expect(lines.join('\n')).not.toContain('Mutation');
  expect(lines).toContain('  ✗ add > adds (1 ms): expected 1 to be 2');
  expect(runOutput(run)).toMatch(/… cut here: the rest was thrown away\n$/);
});

test('a limit is named', () => {
  const lines = runLines(judge(spec, { ...evidence, oomKilled: true, claim: null, output: '' }, inspection, stamp));
  expect(lines).toContain('⛔ Limit: memory 256 MiB');
});

test('what was not confined is said first and last', () => {
  const lines = runLines(judge(spec, { ...evidence, isolation: 'none', assurance: 'L0', unconfined: ['the network', 'memory'] }, inspection, stamp));
  expect(lines[0]).toBe('⚠️ Ran in a local process, not isolated');
  expect(lines).toContain('⚠️ Not confined: the network, memory');
});
