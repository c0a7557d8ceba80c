import type { Edit } from '../analysis/mutants.ts';

export type SandboxOutcome =
  | 'passed'
  | 'failed'
  | 'timeout'
  | 'out-of-memory'
  | 'output-limit'
  | 'tampered'
  | 'weak-tests'
  | 'infra-error';

export type Isolation = 'docker' | 'docker+gvisor' | 'none';

/** L0 local process, L1 in-process in a container, L2 split process, L3 split plus mutation and gVisor. */
export type Assurance = 'L0' | 'L1' | 'L2' | 'L3';

export interface TestResult {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  durationMs: number;
  message?: string;
}

/** Percentages 0-100; nothing to cover counts as 0. */
export interface Coverage {
  lines: number;
  branches: number;
  functions: number;
}

/** What the tests made of small faults planted in the code, one at a time (DeMillo, Lipton, Sayward 1978). */
export interface MutationReport {
  /** Faults that were planted: all there is room for, at most 100. */
  planted: number;
  /** Those that were tried within the time; the others say nothing. */
  tried: number;
  /** Tried ones that made a test fail. */
  killed: number;
  /** Faults no test noticed, at most 20, in the order of their lines. `change` reads “a → b”. */
  survivors: { line: number; change: string }[];
}

/** One finished run of an artifact's tests, as judged outside the sandbox. */
export interface SandboxRun {
  outcome: SandboxOutcome;
  /** One sentence that names the rule or the limit that decided. */
  reason: string;
  testsPassed: boolean;
  tests: TestResult[];
  passed: number;
  failed: number;
  coverage: Coverage;
  /** Absent: not measured, because the tests did not pass or it could not be done. */
  mutation?: MutationReport;
  durationMs: number;
  isolation: Isolation;
  assurance: Assurance;
  /** Which limit was hit, with its figure, e.g. `memory 256 MiB`. */
  limit?: string;
  /** What an unisolated run did not confine; empty in a container. */
  unconfined: string[];
  /** Standard output and error, sanitised and cut. */
  output: string;
  outputTruncated: boolean;
  /** Signature of the content that was run. */
  signature: string;
  /** Identity of the image, e.g. its digest; `null` for a local process. */
  image: string | null;
  finishedAt: string;
}

/** What a sandbox is asked to run. Byte and time limits are hard. */
export interface SandboxSpec {
  runId: string;
  codeFile: string;
  code: string;
  testFile: string;
  tests: string;
  limits: SandboxLimits;
  /** With it the tests are run once for each entry and there is no claim: what is known of an entry is told as soon as it is known. */
  mutants?: MutantsJob;
}

export interface MutantsJob {
  /** What each entry changes in `code`; null leaves the code as it is. A run ends with the first unchanged one that fails. */
  entries: readonly (Edit | null)[];
  /** Time limit of each test, and of all tests of an entry. */
  timeoutMs: number;
}

/**
 * What the runner says of one entry, first `started`, then how it ended. `spoilt` tells nothing: what ran before its end
 * changed the process that others share. An entry that never ended took its process with it. A claim like the rest.
 */
export interface MutantNote {
  entry: number;
  event: 'started' | 'killed' | 'survived' | 'spoilt';
}

export interface SandboxLimits {
  memoryBytes: number;
  timeoutMs: number;
  pids: number;
  /** CPUs, fractional allowed. */
  cpus: number;
  outputBytes: number;
  tmpBytes: number;
}

/** What the runner inside says happened. A claim, never evidence by itself. */
export interface RunnerClaim {
  tests: TestResult[];
  /** Errors outside any test: unhandled rejections, failed imports. */
  errors: string[];
  /** Tests that prove nothing: without assertions, skipped, swallowing failures; one sentence each. */
  weak: string[];
  /** Attempts on the measurement itself, e.g. replaced built-ins; one sentence each. */
  tampered: string[];
  coverage: Coverage | null;
  /** SHA-256 of the code and tests the runner was given. */
  inputDigest: string;
}

/** What was seen from outside, plus the claim. `judge` turns it into a verdict. */
export interface SandboxEvidence {
  exitCode: number | null;
  timedOut: boolean;
  oomKilled: boolean;
  outputTruncated: boolean;
  output: string;
  durationMs: number;
  claim: RunnerClaim | null;
  /** Why `claim` is null although the process ended by itself, or why it can't be trusted. */
  claimProblem: string | null;
  isolation: Isolation;
  assurance: Assurance;
  unconfined: string[];
  image: string | null;
}
