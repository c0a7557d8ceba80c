import type { CliOptions, PoolRunnerInitializer, Reporter } from 'vitest/node';
import type { UserConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';
import { moduleGuard, type JobFiles } from './module-guard.ts';

export interface RunOptions {
  root: string;
  files: readonly JobFiles[];
  pool: PoolRunnerInitializer;
  /** Name of the module with the test runner that the worker uses. */
  harness: 'harness' | 'mutant-harness';
  timeoutMs: number;
  reporter: Reporter;
}

/** Options, Vite overrides and streams of a run: nothing of the subject's own configuration is looked for. */
export function vitestOptions(run: RunOptions): [CliOptions, UserConfig, { stdout: Writable; stderr: Writable }] {
  const runnerFolder = fileURLToPath(new URL('.', import.meta.url));
  const harness = `${runnerFolder}${run.harness}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`;
  const options: CliOptions = {
    config: false,
    root: run.root,
    run: true,
    watch: false,
    include: run.files.map(({ testPath }) => testPath.slice(run.root.length + 1)),
    exclude: [],
    pool: run.pool,
    runner: harness,
    maxWorkers: 1,
    fileParallelism: false,
    isolate: true,
    globals: false,
    injectCjsGlobals: false,
    disableConsoleIntercept: true,
    allowOnly: false,
    passWithNoTests: false,
    dangerouslyIgnoreUnhandledErrors: false,
    retry: 0,
    update: false,
    testTimeout: run.timeoutMs,
    hookTimeout: run.timeoutMs,
    coverage: { enabled: false },
    server: { deps: { external: [new RegExp(`^${runnerFolder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)] } },
    reporters: [run.reporter],
  };
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const overrides: UserConfig = { configFile: false, envFile: false, logLevel: 'silent', clearScreen: false, plugins: [moduleGuard(run.files)] } as UserConfig;
  return [options, overrides, { stdout: nowhere(), stderr: nowhere() }];
}
