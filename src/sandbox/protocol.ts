import { z } from 'zod';
import type { RunnerClaim } from './run.ts';

/** The job as the runner reads it: one line of JSON on its standard input, which then stays open. */
export interface RunnerJob {
  /** Stands before the one line of the answer that counts; nobody else in the sandbox knows it. */
  nonce: string;
  codeFile: string;
  code: string;
  testFile: string;
  tests: string;
  timeoutMs: number;
  memoryBytes: number;
  outputBytes: number;
}

/** The runner's answer, on a line of its standard output that begins with the nonce and a space. */
export interface RunnerReport {
  claim: RunnerClaim;
  timedOut: boolean;
  /** The kernel killed a process for want of memory, or V8 gave up. */
  outOfMemory: boolean;
  outputTruncated: boolean;
}

/** Message of the test during which the time was up. */
export const STILL_RUNNING = 'was still running when the time was up';

/** Longest answer that is read. */
export const REPORT_LIMIT_BYTES = 8 * 1024 * 1024;

const text = z.string().max(20_000);
const list = z.array(text).max(100);
const percent = z.number().min(0).max(100);

export const claimSchema: z.ZodType<RunnerClaim> = z.strictObject({
  tests: z.array(z.strictObject({ name: text, outcome: z.enum(['passed', 'failed', 'skipped']), durationMs: z.number().min(0), message: text.exactOptional() })).max(5000),
  errors: list,
  weak: list,
  tampered: list,
  coverage: z.strictObject({ lines: percent, branches: percent, functions: percent }).nullable(),
  inputDigest: z.string().regex(/^[0-9a-f]{64}$/),
});

const reportSchema = z.strictObject({ claim: claimSchema, timedOut: z.boolean(), outOfMemory: z.boolean(), outputTruncated: z.boolean() });

export interface ReportReader {
  /** Takes bytes as they come; false once there is nothing more to be learnt from this stream. */
  push(bytes: Uint8Array): boolean;
  /** The answer, or why there is none. */
  result(): { report: RunnerReport } | { problem: string };
}

/**
 * Finds the runner's answer in what came out of the sandbox. Lines without the nonce are somebody else's and ignored;
 * two answers, an answer that is cut or of the wrong shape are no answer.
 */
export function createReportReader(nonce: string): ReportReader {
  const decoder = new TextDecoder();
  const prefix = `${nonce} `;
  const answers: string[] = [];
  let rest: string[] = [];
  let size = 0;
  return {
    push: (bytes) => {
      size += bytes.length;
      if (size > REPORT_LIMIT_BYTES) return false;
      const lines = decoder.decode(bytes, { stream: true }).split('\n');
      rest.push(lines.shift() ?? '');
      if (lines.length === 0) return true;
      const complete = [rest.join(''), ...lines.slice(0, -1)];
      rest = lines.slice(-1);
      for (const line of complete) if (line.startsWith(prefix)) answers.push(line.slice(prefix.length));
      return true;
    },
    result: () => {
      if (answers.length > 1) return { problem: `${answers.length} answers came out of the sandbox; expected one` };
      const [answer] = answers;
      if (answer !== undefined) return parseReport(answer);
      return { problem: size > REPORT_LIMIT_BYTES ? 'the answer drowned in other output' : 'the sandbox ended without an answer' };
    },
  };
}

function parseReport(answer: string): { report: RunnerReport } | { problem: string } {
  try {
    return { report: reportSchema.parse(JSON.parse(answer)) };
  } catch {
    return { problem: "the sandbox's answer is not well-formed" };
  }
}
