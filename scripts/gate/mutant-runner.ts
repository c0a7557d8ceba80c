/** Runs the test files below a folder and prints a line when each begins and ends; `run-mutants.ts` starts it and ends it when it hangs. */
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { PROGRESS_MARK } from './run-mutants.ts';

const [folder = ''] = process.argv.slice(2);

function report(event: 'start' | 'end', path: string, isKilled = false): void {
  process.stdout.write(`\n${PROGRESS_MARK}${JSON.stringify({ event, path, isKilled })}\n`);
}

await startVitest('test', [], {
  config: false,
  root: folder,
  watch: false,
  include: ['**/*.test.ts'],
  pool: 'threads',
  isolate: false,
  maxWorkers: 2,
  testTimeout: 5_000,
  setupFiles: [join(import.meta.dirname, 'mutant-setup.ts')],
  dangerouslyIgnoreUnhandledErrors: true,
  reporters: [{
    onTestModuleQueued: ({ moduleId }) => report('start', moduleId),
    onTestModuleEnd: (module) => report('end', module.moduleId, module.state() === 'failed'),
  }],
}, { server: { fs: { strict: false } } });
process.exit(0);
