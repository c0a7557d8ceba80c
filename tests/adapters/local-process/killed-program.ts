/** Runs tests that never end, and prints the process id of the runner; its test kills it then. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLocalProcessSandbox } from '../../../adapters/local-process/local-process-sandbox.ts';
import { specOf } from '../../support/sandbox-exercise.ts';
import { silent } from '../../support/silent-logger.ts';

const sandbox = createLocalProcessSandbox({ logger: silent });
const code = 'export function half(n: number): number {\n  for (;;);\n  return n;\n}\n';
void sandbox.run(specOf({ code }), { signal: new AbortController().signal, progress: () => undefined });

function childrenOf(pid: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((candidate) => {
    try {
      return Number(readFileSync(`/proc/${candidate}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === pid;
    } catch {
      return false;
    }
  });
}

/** The one furthest down: the worker in which the test runs. */
function deepest(pid: number): number {
  const [child] = childrenOf(pid);
  return child === undefined ? pid : deepest(child);
}

function isWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('forks.js');
  } catch {
    return false;
  }
}

const timer = setInterval(() => {
  const found = deepest(process.pid);
  if (!isWorker(found)) return;
  clearInterval(timer);
  console.log(found);
}, 100);
