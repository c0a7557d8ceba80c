/** Runs the tests of many mutants at once: each in a folder of its own, all in one process of vitest. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { guardLoops } from '../../src/analysis/guard-loops.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** So many files share a process; more would fill its memory. */
const BATCH = 400;
/** Without any progress for so long, whatever runs is taken to hang. */
const STALLED_MS = 90_000;
export const PROGRESS_MARK = '@@progress ';

export interface Candidate {
  code: string;
  tests: string;
}

interface Progress {
  event: 'start' | 'end';
  path: string;
  isKilled: boolean;
}

/** For each candidate whether its tests fail or never end. */
export async function findKilled(candidates: readonly Candidate[], onProgress: (done: number) => void = () => {}): Promise<boolean[]> {
  const verdicts: (boolean | undefined)[] = candidates.map(() => undefined);
  const open = (): number[] => verdicts.flatMap((verdict, index) => (verdict === undefined ? [index] : [])).slice(0, BATCH);
  for (let batch = open(); batch.length > 0; batch = open()) {
    const before = batch.length;
    for (const [index, verdict] of await runBatch(batch, candidates)) verdicts[index] = verdict;
    if (batch.filter((index) => verdicts[index] === undefined).length === before) throw new Error('vitest ran none of the mutants');
    onProgress(verdicts.filter((verdict) => verdict !== undefined).length);
  }
  return verdicts as boolean[];
}

async function runBatch(batch: readonly number[], candidates: readonly Candidate[]): Promise<Map<number, boolean>> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    for (const index of batch) {
      mkdirSync(join(folder, String(index)));
      writeFileSync(join(folder, String(index), 'function.ts'), guardLoops((candidates[index] as Candidate).code));
      writeFileSync(join(folder, String(index), 'function.test.ts'), (candidates[index] as Candidate).tests);
    }
    return await runFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Verdicts of the files that ended; of those that had begun when everything stood still, that they were killed. */
async function runFolder(folder: string): Promise<Map<number, boolean>> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'mutant-runner.ts'), folder], {
    cwd: PROJECT,
    env: { ...process.env, VITEST: undefined, VITEST_MODE: undefined, TEST: undefined, NODE_ENV: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const verdicts = new Map<number, boolean>();
  const running = new Set<number>();
  const stop = (): void => {
    for (const index of running) verdicts.set(index, true);
    child.kill('SIGKILL');
  };
  let timer = setTimeout(stop, STALLED_MS);
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith(PROGRESS_MARK)) continue;
    clearTimeout(timer);
    timer = setTimeout(stop, STALLED_MS);
    const { event, path, isKilled } = JSON.parse(line.slice(PROGRESS_MARK.length)) as Progress;
    const index = Number(basename(dirname(path)));
    if (event === 'start') running.add(index);
    else if (running.delete(index)) verdicts.set(index, isKilled);
  }
  clearTimeout(timer);
  return verdicts;
}
