import { expect, test } from 'vitest';
import { judge } from '../../src/sandbox/judge.ts';
import { runHeadline, runLines, runOutput } from '../../src/sandbox/report.ts';
import { claim, evidence, inspection, spec, stamp } from './samples.ts';

const passed = judge(spec, evidence, inspection, stamp);

test('a run that passed', () => {
  expect(runHeadline(passed)).toBe('✅ All tests passed (2/2)');
  expect(runLines(passed)).toEqual([
    '🐳 Ran in a Docker sandbox (docker)',
    '📊 Coverage: 92% of lines, 75% of branches, 100% of functions',
    '⏱️ Execution time: 1.2s',
    '  ✓ add > adds (1 ms)',
    '  ✓ add > is commutative (2 ms)',
  ]);
  expect(runOutput(passed)).toBe(passed.output);
});

test('a run that failed names the first reason and every test', () => {
  const tests = [{ ...claim.tests[0]!, outcome: 'failed' as const, message: 'expected 1\nto be 2' }, claim.tests[1]!];
  const run = judge(spec, { ...evidence, exitCode: 1, claim: { ...claim, tests }, outputTruncated: true }, inspection, stamp);
  const lines = runLines(run);
  expect(runHeadline(run)).toBe('❌ failed: 1 of 2 tests failed; first "add > adds": expected 1 to be 2');
  expect(lines).toContain('🧪 1 of 2 tests passed');
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
