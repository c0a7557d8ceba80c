/** The process that runs candidates on people's values. Started by runner-process.ts; ends when its parent does. */
import { stripTypeScriptTypes } from 'node:module';
import { Worker } from 'node:worker_threads';
import { searchProgram } from '../../src/factory/synthesis/search.ts';
import { callCandidate, countModules, load } from './call-candidate.ts';
import type { Asked, Heard } from './protocol.ts';

/** From here a new process is cheaper than remembering more modules. */
const MODULES_KEPT = 1500;

/** Kills the process when the parent is gone while a candidate keeps the main thread busy. */
const WATCHDOG = `const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;

process.on('disconnect', () => process.exit(0));
process.on('message', (asked: Asked) => void answer(asked));
// What a candidate leaves behind, e.g. a promise that nobody waits for, is no reason to end.
process.on('unhandledRejection', () => undefined);
process.on('uncaughtException', () => undefined);
new Worker(WATCHDOG, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16, stackSizeMb: 1 } }).unref();

stripTypeScriptTypes('const loaded: boolean = true;');
send({ kind: 'ready' });

async function answer({ id, question }: Asked): Promise<void> {
  const isForeign = question.method === 'run' && question.candidates.some((candidate) => candidate.isForeign === true);
  if (question.method === 'search') {
    const functions = await Promise.all(question.problem.templates.map(load));
    send({ kind: 'found', id, program: searchProgram(question.problem, functions, () => performance.now()) ?? null });
  } else {
    for (const [index, candidate] of question.candidates.entries()) {
      send({ kind: 'started', id, index });
      send({ kind: 'outcomes', id, index, outcomes: await callCandidate(candidate, question.calls) });
    }
  }
  send({ kind: 'done', id, worn: isForeign || countModules() > MODULES_KEPT || hasStrayProperties() });
}

/** A prototype that somebody wrote to would falsify every later call. */
function hasStrayProperties(): boolean {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype].some((prototype) => Object.keys(prototype).length > 0);
}

function send(message: Heard): void {
  process.send?.(message);
}
