import { expect, test } from 'vitest';
import { observeRun } from '../../src/sandbox/observe-run.ts';
import { createNoteReader, createReportReader, REPORT_LIMIT_BYTES, type RunnerReport } from '../../src/sandbox/protocol.ts';
import { claim, spec } from './samples.ts';

const NONCE = 'a'.repeat(48);
const report: RunnerReport = { claim, timedOut: false, outOfMemory: false, outputTruncated: false };
const line = (nonce: string, value: unknown): string => `${nonce} ${JSON.stringify(value)}\n`;

function read(...chunks: (string | Uint8Array)[]): ReturnType<ReturnType<typeof createReportReader>['result']> {
  const reader = createReportReader(NONCE);
  for (const chunk of chunks) reader.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return reader.result();
}

test('finds the answer among other lines', () => {
  expect(read(`noise\n${line(NONCE, report)}more\n`)).toEqual({ report });
});

test('finds it however it is cut, inside a character too', () => {
  const odd = { ...report, claim: { ...claim, errors: ['größe 👩‍💻'] } };
  const bytes = Buffer.from(line(NONCE, odd));
  const chunks = Array.from({ length: bytes.length }, (_, index) => bytes.subarray(index, index + 1));
  expect(read('x\n', ...chunks)).toEqual({ report: odd });
});

test.each([
  ['nothing', [], /without an answer/],
  ['another nonce', [line('b'.repeat(48), report)], /without an answer/],
  ['the nonce not at the start of a line', [`x ${line(NONCE, report)}`], /without an answer/],
  ['a line without an end', [line(NONCE, report).trimEnd()], /without an answer/],
  ['two answers', [line(NONCE, report), line(NONCE, report)], /2 answers/],
  ['no JSON', [`${NONCE} {"claim"\n`], /not well-formed/],
  ['a field more', [line(NONCE, { ...report, verdict: 'passed' })], /not well-formed/],
  ['a field less', [line(NONCE, { claim, timedOut: false })], /not well-formed/],
  ['a field more in the claim', [line(NONCE, { ...report, claim: { ...claim, testsPassed: true } })], /not well-formed/],
  ['a negative time', [line(NONCE, { ...report, claim: { ...claim, tests: [{ name: 'a', outcome: 'passed', durationMs: -1 }] } })], /not well-formed/],
])('%s is no answer', (_name, chunks, problem) => {
  expect(read(...chunks)).toEqual({ problem: expect.stringMatching(problem) });
});

test('an answer behind a flood is not waited for', () => {
  const flood = Buffer.alloc(1024 * 1024, 'x');
  const chunks = Array.from({ length: REPORT_LIMIT_BYTES / flood.length }, () => flood);
  expect(read(...chunks, `\n${line(NONCE, report)}`)).toEqual({ problem: expect.stringMatching(/drowned/) });
  expect(read(line(NONCE, report), ...chunks)).toEqual({ report });
});

test('notes on mutants come as they are written; what is not well-formed or has no nonce says nothing', () => {
  const heard: unknown[] = [];
  const { push } = createNoteReader(NONCE, (note) => heard.push(note));
  const started = line(NONCE, { entry: 0, event: 'started' });
  push(Buffer.from(`noise\n${started.slice(0, 60)}`));
  expect(heard).toEqual([]);
  push(Buffer.from(started.slice(60)));
  expect(heard).toEqual([{ entry: 0, event: 'started' }]);
  const other = [{ entry: 0, event: 'killed', line: 3 }, { entry: -1, event: 'killed' }, { entry: 0.5, event: 'killed' }, { entry: 0, event: 'passed' }, null, 'killed'];
  push(Buffer.from(`${other.map((value) => line(NONCE, value)).join('')}${line('b'.repeat(48), { entry: 0, event: 'killed' })}${NONCE} {\n`));
  push(Buffer.from(line(NONCE, { entry: 0, event: 'survived' })));
  expect(heard).toEqual([{ entry: 0, event: 'started' }, { entry: 0, event: 'survived' }]);
});

test('the job carries a nonce of its own each time', () => {
  const jobs = [observeRun(spec, () => undefined), observeRun(spec, () => undefined)].map(({ job }) => JSON.parse(job) as { nonce: string; code: string });
  expect(jobs[0]?.nonce).toMatch(/^[0-9a-f]{48}$/);
  expect(jobs[0]?.nonce).not.toBe(jobs[1]?.nonce);
  expect(jobs[0]?.code).toBe(spec.code);
});

test('output is cut at the limit, whatever comes, and the run goes on', () => {
  const small = { ...spec, limits: { ...spec.limits, outputBytes: 10 } };
  const observer = observeRun(small, () => expect.unreachable('no flood'));
  for (const text of ['0123456789', 'abcdefghij', 'too much']) observer.stderr(Buffer.from(text));
  const { nonce } = JSON.parse(observer.job) as { nonce: string };
  observer.stdout(Buffer.from(line(nonce, report)));
  expect(observer.evidence({ ending: 'ended', exitCode: 0, durationMs: 1, oomKilled: false })).toMatchObject({ output: '0123456789abcdefghij', outputTruncated: true, claim, claimProblem: null });
});

test('a flood past every limit is reported once and explains the missing answer', () => {
  let floods = 0;
  const observer = observeRun(spec, () => (floods += 1));
  const chunk = Buffer.alloc(8 * 1024 * 1024);
  for (let count = 0; count < 20; count += 1) (count % 2 === 0 ? observer.stdout : observer.stderr)(chunk);
  expect(floods).toBe(1);
  expect(observer.evidence({ ending: 'flood', exitCode: 137, durationMs: 1, oomKilled: false })).toMatchObject({ claim: null, outputTruncated: true, claimProblem: expect.stringMatching(/past its limit/) });
});

test('the runner can make a run worse than it looks from outside, never better', () => {
  const seen = { ending: 'ended', exitCode: 0, durationMs: 1, oomKilled: false } as const;
  const say = (more: Partial<RunnerReport>, outside = {}): object => {
    const observer = observeRun(spec, () => undefined);
    observer.stdout(Buffer.from(line((JSON.parse(observer.job) as { nonce: string }).nonce, { ...report, ...more })));
    return observer.evidence({ ...seen, ...outside });
  };
  expect(say({ outOfMemory: true })).toMatchObject({ oomKilled: true });
  expect(say({ timedOut: true })).toMatchObject({ timedOut: true });
  expect(say({}, { oomKilled: true })).toMatchObject({ oomKilled: true });
  expect(say({}, { exitCode: 9 })).toMatchObject({ exitCode: 9 });
});
