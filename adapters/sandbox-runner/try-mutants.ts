import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import type { Edit } from '../../src/analysis/mutants.ts';
import type { RunnerJob } from '../../src/sandbox/protocol.ts';
import type { MutantNote, MutantsJob } from '../../src/sandbox/run.ts';
import type { JobFiles } from './module-guard.ts';
import { createOwnPool, type WorkerOptions } from './pool.ts';
import { vitestOptions } from './vitest-options.ts';

/** vitest's own limit ends most of what hangs; what it can't end is given up so much later. */
const GIVE_UP_AFTER_MS = 500;

/**
 * Runs the tests once for each entry, all in one worker, and tells what becomes of each. Returns when all were tried, and
 * earlier when the worker is of no more use: an entry hung or took it down, changed it for the others, or wrote to the private channel.
 */
export async function tryMutants(job: RunnerJob, { entries, timeoutMs }: MutantsJob, root: string, worker: Pick<WorkerOptions, 'heapMb' | 'stdout' | 'stderr'>): Promise<void> {
  const all = entries.map((edit, index) => filesOf(job, edit, join(root, String(index))));
  let running: number | undefined;
  let hanging: NodeJS.Timeout | undefined;
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<void>((resolve) => (giveUp = resolve));

  function tell(note: MutantNote): void {
    clearTimeout(hanging);
    process.stdout.write(`${job.nonce} ${JSON.stringify(note)}\n`);
    running = note.event === 'started' ? note.entry : undefined;
    if (note.event === 'started') hanging = setTimeout(() => end('killed'), timeoutMs + GIVE_UP_AFTER_MS);
    if (note.event === 'spoilt' || (note.event === 'killed' && entries[note.entry] === null)) giveUp();
  }

  function end(event: MutantNote['event']): void {
    if (running !== undefined) tell({ entry: running, event });
    giveUp();
  }

  const { pool, kill } = createOwnPool({
    ...worker,
    codePath: '',
    onNote: (note) => void (note.type === 'mutant' && tell({ entry: note.entry, event: note.event })),
    onForgery: () => end('spoilt'),
  });
  const [options, ...rest] = vitestOptions({ root, files: all, pool, harness: 'mutant-harness', timeoutMs, reporter: {} });
  const vitest = await createVitest('test', { ...options, isolate: false, sequence: { sequencer: AsGiven } }, ...rest);
  const project = vitest.getRootProject();
  await Promise.race([vitest.runTestSpecifications(all.map(({ testPath }) => project.createSpecification(testPath))), givenUp]);
  kill();
}

/** Like `applyEdit` of `mutants.ts`, of which only types can be imported here. */
function filesOf({ codeFile, code, testFile, tests }: RunnerJob, edit: Edit | null, folder: string): JobFiles {
  const mutant = edit === null ? code : code.slice(0, edit.start) + edit.text + code.slice(edit.end);
  return { codePath: join(folder, codeFile), code: mutant, testPath: join(folder, testFile), tests };
}

/** vitest asks for a class; its own would look for sizes and times of files. */
class AsGiven {
  async sort<Specification>(specifications: Specification[]): Promise<Specification[]> {
    return specifications;
  }

  async shard<Specification>(specifications: Specification[]): Promise<Specification[]> {
    return specifications;
  }
}
