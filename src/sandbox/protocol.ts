import { z } from 'zod';
import type { MutantNote, MutantsJob, RunnerClaim } from './run.ts';

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
  /** Present: these are tried instead, and each note stands on a line of its own behind the nonce. */
  mutants?: MutantsJob;
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

const noteSchema: z.ZodType<MutantNote> = z.strictObject({ entry: z.int().min(0), event: z.enum(['started', 'killed', 'survived', 'spoilt']) });

export interface LineReader {
  /** Takes bytes as they come; false once there is nothing more to be learnt from this stream. */
  push(bytes: Uint8Array): boolean;
}

export interface ReportReader extends LineReader {
  /** The answer, or why there is none. */
  result(): { report: RunnerReport } | { problem: string };
}

/**
 * Finds the runner's answer in what came out of the sandbox. Lines without the nonce are somebody else's and ignored;
 * two answers, an answer that is cut or of the wrong shape are no answer.
 */
export function createReportReader(nonce: string): ReportReader {
  const answers: string[] = [];
  const { push } = createLineReader(nonce, (line) => answers.push(line));
  let isRead = true;
  return {
    push: (bytes) => (isRead &&= push(bytes)),
    result: () => {
      if (answers.length > 1) return { problem: `${answers.length} answers came out of the sandbox; expected one` };
      const [answer] = answers;
      if (answer !== undefined) return parseReport(answer);
      return { problem: isRead ? 'the sandbox ended without an answer' : 'the answer drowned in other output' };
    },
  };
}

/** Passes on what the runner says of mutants; a line that is not well-formed says nothing. */
export function createNoteReader(nonce: string, onNote: (note: MutantNote) => void): LineReader {
  return createLineReader(nonce, (line) => {
    const note = noteSchema.safeParse(parseJson(line));
    if (note.success) onNote(note.data);
  });
}

/** Passes on the rest of each complete line that begins with the nonce and a space. */
function createLineReader(nonce: string, onLine: (line: string) => void): LineReader {
  const decoder = new TextDecoder();
  const prefix = `${nonce} `;
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
      for (const line of complete) if (line.startsWith(prefix)) onLine(line.slice(prefix.length));
      return true;
    },
  };
}

function parseReport(answer: string): { report: RunnerReport } | { problem: string } {
  const report = reportSchema.safeParse(parseJson(answer));
  return report.success ? { report: report.data } : { problem: "the sandbox's answer is not well-formed" };
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
