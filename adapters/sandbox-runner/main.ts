/**
 * Runs one job: the files come in on standard input, everything the tests print goes out on standard error,
 * and the claim about what happened goes out on standard output, behind the nonce that came with the job.
 * Ends by itself at the deadline and as soon as standard input closes, so that it never outlives who started it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest, type Reporter, type Vitest } from 'vitest/node';
import type { RunnerReport } from '../../src/sandbox/protocol.ts';
import { createClaim, type Claimant } from './claim.ts';
import { readJob } from './job-input.ts';
import { oomKills } from './memory.ts';
import { createOutputCut } from './output-cut.ts';
import { createOwnPool } from './pool.ts';
import { tryMutants } from './try-mutants.ts';
import { vitestOptions } from './vitest-options.ts';

/** What the runner needs beside the heap of the worker: itself, vitest, and the worker's own code. */
const RESERVED_MB = 80;

const job = await readJob(() => finish(3));
const [root = '/job/work', place] = process.argv.slice(2);
/** Outside a container the kernel's counter is the whole machine's. */
const countKills = place === 'container' ? oomKills : () => 0;
const killsBefore = countKills();
const files = { codePath: join(root, job.codeFile), code: job.code, testPath: join(root, job.testFile), tests: job.tests };
mkdirSync(root, { recursive: true });
writeFileSync(files.codePath, job.code, { mode: 0o444 });
writeFileSync(files.testPath, job.tests, { mode: 0o444 });

const output = createOutputCut(job.outputBytes);
const worker = { heapMb: Math.max(64, Math.floor(job.memoryBytes / 1024 / 1024) - RESERVED_MB), stdout: output.stdout, stderr: output.stderr };
if (job.mutants) {
  setTimeout(() => finish(0), job.timeoutMs - performance.now());
  await tryMutants(job, job.mutants, root, worker);
  finish(0);
}

const claimant: Claimant = createClaim(job, files);
const { pool, kill } = createOwnPool({ ...worker, codePath: files.codePath, onNote: claimant.onNote, onForgery: claimant.onForgery });
setTimeout(() => report({ timedOut: true }), job.timeoutMs - performance.now()).unref();

try {
  let vitest: Vitest;
  const reporter: Reporter = { onInit: (instance) => void (vitest = instance), onTestRunEnd: (_modules, errors) => end(vitest, errors) };
  await startVitest('test', [], ...vitestOptions({ root, files: [files], pool, harness: 'harness', timeoutMs: job.timeoutMs, reporter }));
  report({ timedOut: false });
} catch (error) {
  claimant.addError(error);
  report({ timedOut: false });
}

async function end(vitest: Vitest, runErrors: readonly unknown[]): Promise<void> {
  await claimant.conclude(vitest, runErrors);
  report({ timedOut: false });
}

/** Says what is known and ends the process, the worker first. */
function report({ timedOut }: { timedOut: boolean }): never {
  kill();
  const claim = claimant.claim(timedOut);
  const heapFull = output.sawHeapExhausted();
  const message: RunnerReport = { claim, timedOut, outOfMemory: heapFull || countKills() > killsBefore, outputTruncated: output.truncated() };
  // Writing to a pipe is synchronous on Linux and macOS, so nothing is lost by ending at once.
  process.stdout.write(`${job.nonce} ${JSON.stringify(message)}\n`);
  finish(claimant.isClean() && !timedOut ? 0 : 1);
}

/** Without waiting for anything: what is left belongs to the code under test. */
function finish(code: number): never {
  process.exit(code);
}
