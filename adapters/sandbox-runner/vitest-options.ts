import type { CliOptions, PoolRunnerInitializer, TestModule, Vitest } from 'vitest/node';
import type { UserConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';
import { moduleGuard, type JobFiles } from './module-guard.ts';

export interface RunOptions {
  root: string;
  files: JobFiles;
  pool: PoolRunnerInitializer;
  timeoutMs: number;
  onRunEnd(vitest: Vitest, errors: readonly unknown[], modules: readonly TestModule[]): Promise<void>;
}

/** Options, Vite overrides and streams of the one run: nothing of the subject's own configuration is looked for. */
export function vitestOptions(run: RunOptions): [CliOptions, UserConfig, { stdout: Writable; stderr: Writable }] {
  const runnerFolder = fileURLToPath(new URL('.', import.meta.url));
  const harness = `${runnerFolder}harness.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`;
  let vitest: Vitest;
  const options: CliOptions = {
    config: false,
    root: run.root,
    run: true,
    watch: false,
    include: [run.files.testPath.slice(run.root.length + 1)],
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
    reporters: [
      {
        onInit: (instance) => {
          vitest = instance;
        },
        onTestRunEnd: (modules, errors) => run.onRunEnd(vitest, errors, modules),
      },
    ],
  };
  const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
  const overrides: UserConfig = { configFile: false, envFile: false, logLevel: 'silent', clearScreen: false, plugins: [moduleGuard(run.files)] } as UserConfig;
  return [options, overrides, { stdout: nowhere(), stderr: nowhere() }];
}
