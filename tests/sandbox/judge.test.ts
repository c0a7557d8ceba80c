import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/ports.ts';
import { judge } from '../../src/sandbox/judge.ts';
import type { RunnerClaim, SandboxEvidence, SandboxOutcome } from '../../src/sandbox/run.ts';
import { claim, evidence, inspection, signature, spec, stamp } from './samples.ts';

interface Row {
  name: string;
  outcome: SandboxOutcome;
  reason: RegExp;
  seen?: Partial<SandboxEvidence>;
  claimed?: Partial<RunnerClaim>;
  inspected?: Partial<Inspection>;
  limit?: string;
}

function verdict({ seen = {}, claimed, inspected = {} }: Pick<Row, 'seen' | 'claimed' | 'inspected'>): ReturnType<typeof judge> {
  return judge(spec, { ...evidence, ...seen, ...(claimed ? { claim: { ...claim, ...claimed } } : {}) }, { ...inspection, ...inspected }, stamp);
}

const finding = (rule: string): Inspection['codeFindings'] => [{ rule, message: 'something is wrong', line: 7 }];
const one = (outcome: 'passed' | 'failed' | 'skipped', message?: string): RunnerClaim['tests'] => [{ ...claim.tests[0]!, outcome, ...(message === undefined ? {} : { message }) }, claim.tests[1]!];

const rows: Row[] = [
  { name: 'everything holds', outcome: 'passed', reason: /^all 2 tests passed$/ },
  { name: 'cut output is no reason to lose the verdict', seen: { outputTruncated: true }, outcome: 'passed', reason: /passed/ },
  { name: 'a local process passes at its own assurance', seen: { isolation: 'none', assurance: 'L0', unconfined: ['the network'], image: null }, outcome: 'passed', reason: /passed/ },

  { name: 'out of memory although the process ended well', seen: { oomKilled: true }, outcome: 'out-of-memory', reason: /memory 256 MiB, without swap/, limit: 'memory 256 MiB' },
  { name: 'out of memory without an answer', seen: { oomKilled: true, exitCode: 137, claim: null, claimProblem: 'no answer' }, outcome: 'out-of-memory', reason: /memory/, limit: 'memory 256 MiB' },
  { name: 'memory explains a run that then hung', seen: { oomKilled: true, timedOut: true, claim: null }, outcome: 'out-of-memory', reason: /memory/, limit: 'memory 256 MiB' },
  { name: 'time without an answer', seen: { timedOut: true, exitCode: 137, claim: null, claimProblem: 'no answer' }, outcome: 'timeout', reason: /time 60 s$/, limit: 'time 60 s' },
  { name: 'time, naming the test', seen: { timedOut: true, exitCode: 1 }, claimed: { tests: one('failed', 'was still running when the time was up') }, outcome: 'timeout', reason: /while "add > adds" was running/, limit: 'time 60 s' },
  { name: 'a flood that left no verdict', seen: { outputTruncated: true, exitCode: 137, claim: null, claimProblem: 'it was killed' }, outcome: 'output-limit', reason: /output 1 MiB per stream.*it was killed/, limit: 'output 1 MiB per stream' },

  { name: 'no answer from a process that ended', seen: { exitCode: 0, claim: null, claimProblem: 'the sandbox ended without an answer' }, outcome: 'failed', reason: /exit code 0/ },
  { name: 'no answer and no reason', seen: { exitCode: 1, claim: null, claimProblem: null }, outcome: 'failed', reason: /there is no answer/ },
  { name: 'no answer and no end', seen: { exitCode: null, claim: null, claimProblem: 'lost' }, outcome: 'infra-error', reason: /did not finish: lost/ },
  { name: 'the runner was abandoned', seen: { exitCode: 3, claim: null, claimProblem: 'gone' }, outcome: 'infra-error', reason: /did not finish/ },
  { name: 'an answer that is not to be trusted', seen: { claimProblem: 'two answers' }, outcome: 'tampered', reason: /two answers/ },
  { name: 'an answer of the wrong shape', seen: { claim: { ...claim, tests: 'all fine' } as unknown as RunnerClaim }, outcome: 'tampered', reason: /not well-formed/ },
  { name: 'coverage above 100 %', claimed: { coverage: { lines: 101, branches: 0, functions: 0 } }, outcome: 'tampered', reason: /not well-formed/ },
  { name: 'a coverage that is no number', claimed: { coverage: { lines: NaN, branches: 0, functions: 0 } }, outcome: 'tampered', reason: /not well-formed/ },
  { name: 'the digest of other files', claimed: { inputDigest: 'f'.repeat(64) }, outcome: 'tampered', reason: /digest it echoed/ },
  { name: 'tampering that was noticed', claimed: { tampered: ['Object.is was replaced'] }, outcome: 'tampered', reason: /^Object\.is was replaced$/ },
  { name: 'tampering comes before failures', claimed: { tampered: ['x'], tests: one('failed') }, outcome: 'tampered', reason: /^x$/ },

  { name: 'a failing test', seen: { exitCode: 1 }, claimed: { tests: one('failed', 'expected 1 to be 2') }, outcome: 'failed', reason: /1 of 2 tests failed; first "add > adds": expected 1 to be 2/ },
  { name: 'a failing test and exit code 0', claimed: { tests: one('failed') }, outcome: 'failed', reason: /1 of 2/ },
  { name: 'an error outside the tests', claimed: { errors: ['unhandled rejection: late'] }, outcome: 'failed', reason: /late/ },
  { name: 'all passed and an exit code', seen: { exitCode: 1 }, outcome: 'failed', reason: /exit code 1; expected 0/ },
  { name: 'all passed and no exit code', seen: { exitCode: null }, outcome: 'failed', reason: /exit code unknown/ },

  { name: 'no tests', seen: { exitCode: 1 }, claimed: { tests: [], errors: ['No test suite found'] }, inspected: { plannedTests: [] }, outcome: 'weak-tests', reason: /no tests/ },
  { name: 'no tests ran, some are planned', claimed: { tests: [] }, outcome: 'tampered', reason: /"add > adds" is in the file and did not run/ },
  { name: 'a planned test is missing', claimed: { tests: claim.tests.slice(1) }, outcome: 'tampered', reason: /did not run/ },
  { name: 'a test more than planned', claimed: { tests: [...claim.tests, { name: 'extra', outcome: 'passed', durationMs: 1 }] }, outcome: 'tampered', reason: /3 tests ran; the file plans 2/ },
  { name: 'a planned test ran under another name', claimed: { tests: [claim.tests[0]!, { name: 'other', outcome: 'passed', durationMs: 1 }] }, outcome: 'tampered', reason: /commutative/ },
  { name: 'tests made in a loop are at least what can be counted', claimed: { tests: [...claim.tests, { name: 'row 1', outcome: 'passed', durationMs: 1 }] }, inspected: { dynamicTests: true }, outcome: 'passed', reason: /all 3/ },
  { name: 'a loop does not excuse a missing test', claimed: { tests: claim.tests.slice(1) }, inspected: { dynamicTests: true }, outcome: 'tampered', reason: /did not run/ },
  { name: 'a loop that made nothing', claimed: { tests: [] }, inspected: { plannedTests: [], dynamicTests: true }, outcome: 'tampered', reason: /0 tests ran; the file plans at least 0/ },
  { name: 'a skipped test', seen: { exitCode: 1 }, claimed: { tests: one('skipped') }, outcome: 'weak-tests', reason: /"add > adds" did not run; skipped/ },
  { name: 'a test that asserts nothing', seen: { exitCode: 1 }, claimed: { weak: ['the test "add > adds" asserts nothing'] }, outcome: 'weak-tests', reason: /asserts nothing/ },
  { name: 'a construct in the tests', inspected: { testFindings: finding('only') }, outcome: 'weak-tests', reason: /line 7 of the tests: something is wrong \(only\)/ },
  { name: 'a construct in the code', inspected: { codeFindings: finding('coverage-pragma') }, outcome: 'tampered', reason: /line 7 of the code/ },
  { name: 'no coverage', claimed: { coverage: null }, outcome: 'weak-tests', reason: /never run add\.ts: 0 %/ },
  { name: 'nothing covered', claimed: { coverage: { lines: 0, branches: 0, functions: 0 } }, outcome: 'weak-tests', reason: /0 % of its lines/ },
  { name: 'the file was loaded and no function called', claimed: { coverage: { lines: 50, branches: 0, functions: 0 } }, outcome: 'weak-tests', reason: /0 % of its functions/ },
  { name: 'a module of constants has no functions to call', claimed: { coverage: { lines: 100, branches: 0, functions: 0 } }, inspected: { artifactType: 'module' }, outcome: 'passed', reason: /passed/ },
];

describe('judge', () => {
  test.each(rows.map((row): [string, Row] => [row.name, row]))('%s', (_name, row) => {
    const run = verdict(row);
    expect(run.outcome).toBe(row.outcome);
    expect(run.reason).toMatch(row.reason);
    expect(run.testsPassed).toBe(row.outcome === 'passed');
    expect(run.limit).toBe(row.limit);
  });

  test('files that are not the ones under approval', () => {
    const run = judge(spec, evidence, inspection, { ...stamp, signature: 'e'.repeat(64) });
    expect(run).toMatchObject({ outcome: 'tampered', reason: expect.stringMatching(/not the ones under approval/) });
  });

  test('every single piece of a claim is needed', () => {
    for (const field of Object.keys(claim)) {
      const partial: Record<string, unknown> = { ...claim };
      delete partial[field];
      expect(verdict({ seen: { claim: partial as unknown as RunnerClaim } }).testsPassed, field).toBe(false);
    }
  });

  test('the run tells what was seen', () => {
    expect(verdict({})).toEqual({
      outcome: 'passed', reason: 'all 2 tests passed', testsPassed: true, passed: 2, failed: 0,
      tests: [{ name: 'add > adds', outcome: 'passed', durationMs: 1.25 }, { name: 'add > is commutative', outcome: 'passed', durationMs: 2 }],
      coverage: { lines: 92, branches: 75, functions: 100 }, durationMs: 1235, isolation: 'docker', assurance: 'L1', unconfined: [],
      output: 'hello\n', outputTruncated: false, signature, image: 'sha256:abc', finishedAt: '2026-01-02T03:04:05.000Z',
    });
  });

  test('names, messages and output are cleaned', () => {
    const run = verdict({ seen: { output: '\u001b[31mred\u001b[0m xoxb-123456789012-abcdef\r\n' }, claimed: { tests: one('failed', 'a\u202Eb\u0007') } });
    expect(run.output).toBe('red [redacted]\n');
    expect(run.tests[0]?.message).toBe('ab');
    expect(run.reason).not.toMatch(/\u202E/);
  });
});
