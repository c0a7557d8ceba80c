import { contentSignature } from '../artifact/content-digest.ts';
import type { Inspection } from '../ports.ts';
import { limitInWords } from './limits.ts';
import { claimSchema, STILL_RUNNING } from './protocol.ts';
import { sanitise, sanitiseLine } from './sanitise.ts';
import type { Coverage, RunnerClaim, SandboxEvidence, SandboxOutcome, SandboxRun, SandboxSpec, TestResult } from './run.ts';

interface Verdict {
  outcome: SandboxOutcome;
  reason: string;
  limit?: string;
}

interface Case {
  spec: SandboxSpec;
  evidence: SandboxEvidence;
  inspection: Inspection;
}

/** The runner's exit code for "whoever wanted this run has gone": nobody's verdict. */
const ABANDONED = 3;

const NOTHING: Coverage = { lines: 0, branches: 0, functions: 0 };

/**
 * The verdict on one run, made outside the sandbox from what was seen there, what the runner claims and what the
 * test file plans. A run has passed only if every rule holds; whatever is missing or unclear means that it has not.
 * @param stamp.signature signature of the content under approval; must be that of the files in `spec`
 * @param stamp.finishedAt ISO 8601
 */
export function judge(spec: SandboxSpec, evidence: SandboxEvidence, inspection: Inspection, stamp: { signature: string; finishedAt: string }): SandboxRun {
  const parsed = claimSchema.safeParse(evidence.claim);
  const claim = parsed.success ? parsed.data : null;
  const verdict = decide({ spec, evidence, inspection }, claim, stamp.signature);
  const tests = (claim?.tests ?? []).map(cleanTest);
  return {
    ...verdict,
    reason: sanitiseLine(verdict.reason, 500),
    testsPassed: verdict.outcome === 'passed',
    tests,
    passed: tests.filter((test) => test.outcome === 'passed').length,
    failed: tests.filter((test) => test.outcome === 'failed').length,
    coverage: claim?.coverage ?? NOTHING,
    durationMs: Math.round(evidence.durationMs),
    isolation: evidence.isolation,
    assurance: evidence.assurance,
    unconfined: evidence.unconfined,
    output: sanitise(evidence.output),
    outputTruncated: evidence.outputTruncated,
    signature: stamp.signature,
    image: evidence.image,
    finishedAt: stamp.finishedAt,
  };
}

/** The first rule that is broken decides; the order goes from what leaves no doubt to what needs the claim. */
function decide(run: Case, claim: RunnerClaim | null, signature: string): Verdict {
  const verdict = brokenLimit(run, claim) ?? missingClaim(run, claim);
  if (verdict || claim === null) return verdict ?? { outcome: 'infra-error', reason: 'the sandbox gave no answer' };
  return (
    forgedClaim(run, claim, signature) ??
    plansNothing(run, claim) ??
    failedTests(run, claim) ??
    wrongTests(run, claim) ??
    weakTests(run, claim) ??
    uncovered(run, claim) ?? { outcome: 'passed', reason: `all ${claim.tests.length} tests passed` }
  );
}

function brokenLimit({ spec: { limits }, evidence }: Case, claim: RunnerClaim | null): Verdict | undefined {
  if (evidence.oomKilled) {
    const limit = limitInWords.memory(limits);
    return { outcome: 'out-of-memory', reason: `the limit was hit: ${limit}, without swap`, limit };
  }
  if (evidence.timedOut) {
    const limit = limitInWords.time(limits);
    const running = claim?.tests.find((test) => test.message === STILL_RUNNING)?.name;
    return { outcome: 'timeout', reason: `the limit was hit: ${limit}${running === undefined ? '' : `, while "${running}" was running`}`, limit };
  }
  return undefined;
}

function missingClaim({ spec, evidence }: Case, claim: RunnerClaim | null): Verdict | undefined {
  if (claim !== null && evidence.claimProblem === null) return undefined;
  const problem = evidence.claimProblem ?? (evidence.claim === null ? 'there is no answer' : 'the answer is not well-formed');
  if (evidence.claim !== null) return { outcome: 'tampered', reason: `the answer can't be trusted: ${problem}` };
  if (evidence.outputTruncated) {
    const limit = limitInWords.output(spec.limits);
    return { outcome: 'output-limit', reason: `the limit was hit: ${limit}, and the flood left no verdict: ${problem}`, limit };
  }
  if (evidence.exitCode === null || evidence.exitCode === ABANDONED) return { outcome: 'infra-error', reason: `the sandbox did not finish: ${problem}` };
  return { outcome: 'failed', reason: `the run ended before its tests did (exit code ${evidence.exitCode}): ${problem}` };
}

function forgedClaim({ spec }: Case, claim: RunnerClaim, signature: string): Verdict | undefined {
  const digest = contentSignature(spec.code, spec.tests);
  if (digest !== signature) return { outcome: 'tampered', reason: 'the files that were run are not the ones under approval: their signatures differ' };
  if (claim.inputDigest !== digest) return { outcome: 'tampered', reason: 'the sandbox answered for other files than it was given: the digest it echoed differs' };
  const [attempt] = claim.tampered;
  return attempt === undefined ? undefined : { outcome: 'tampered', reason: attempt };
}

/** Before failures, because a file without tests also counts as one that failed to run. */
function plansNothing({ inspection }: Case, claim: RunnerClaim): Verdict | undefined {
  if (claim.tests.length > 0 || inspection.plannedTests.length > 0 || inspection.dynamicTests) return undefined;
  return { outcome: 'weak-tests', reason: 'the test file has no tests' };
}

function failedTests({ evidence }: Case, claim: RunnerClaim): Verdict | undefined {
  const failed = claim.tests.filter((test) => test.outcome === 'failed');
  const [first] = failed;
  if (first) return { outcome: 'failed', reason: `${failed.length} of ${claim.tests.length} tests failed; first "${first.name}"${first.message ? `: ${first.message}` : ''}` };
  const [error] = claim.errors;
  if (error !== undefined) return { outcome: 'failed', reason: `an error outside the tests: ${error}` };
  const clean = claim.weak.length === 0 && claim.tests.every((test) => test.outcome === 'passed');
  return clean && evidence.exitCode !== 0 ? { outcome: 'failed', reason: `the run ended with exit code ${evidence.exitCode ?? 'unknown'}; expected 0` } : undefined;
}

/** What ran must be what the file plans; tests made in loops are at least what can be counted. */
function wrongTests({ inspection }: Case, claim: RunnerClaim): Verdict | undefined {
  const { plannedTests, dynamicTests } = inspection;
  const names = new Set(claim.tests.map((test) => normalise(test.name)));
  const missing = plannedTests.find((name) => !names.has(normalise(name)));
  if (missing !== undefined) return { outcome: 'tampered', reason: `the test "${missing}" is in the file and did not run` };
  const expected = plannedTests.length;
  if (dynamicTests ? claim.tests.length >= Math.max(1, expected) : claim.tests.length === expected) return undefined;
  return { outcome: 'tampered', reason: `${claim.tests.length} tests ran; the file plans ${dynamicTests ? 'at least ' : ''}${expected}` };
}

function normalise(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function weakTests({ inspection }: Case, claim: RunnerClaim): Verdict | undefined {
  const [finding] = inspection.testFindings;
  if (finding) return { outcome: 'weak-tests', reason: `line ${finding.line} of the tests: ${finding.message} (${finding.rule})` };
  const skipped = claim.tests.find((test) => test.outcome === 'skipped');
  if (skipped) return { outcome: 'weak-tests', reason: `the test "${skipped.name}" did not run; skipped and todo tests don't count` };
  const [weakness] = claim.weak;
  if (weakness !== undefined) return { outcome: 'weak-tests', reason: weakness };
  const [hidden] = inspection.codeFindings;
  return hidden && { outcome: 'tampered', reason: `line ${hidden.line} of the code: ${hidden.message} (${hidden.rule})` };
}

/** Nothing to cover counts as 0 %: tests that never reach the code prove nothing about it. */
function uncovered({ spec, inspection }: Case, claim: RunnerClaim): Verdict | undefined {
  const { lines, functions } = claim.coverage ?? NOTHING;
  const callable = inspection.artifactType === 'function' || inspection.artifactType === 'class';
  if (lines > 0 && (functions > 0 || !callable)) return undefined;
  return { outcome: 'weak-tests', reason: `the tests never run ${spec.codeFile}: ${lines} % of its lines and ${functions} % of its functions are covered` };
}

function cleanTest({ name, outcome, durationMs, message }: TestResult): TestResult {
  const cleaned = { name: sanitiseLine(name, 300), outcome, durationMs: Math.round(durationMs * 100) / 100 };
  return message === undefined ? cleaned : { ...cleaned, message: sanitise(message).slice(0, 4000) };
}
