/** Runs everything that tells whether the project works; see USAGE. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endChildren, runChild } from './lib/child.ts';
import type { ChildResult } from './lib/child.ts';
import { tally } from './lib/tally.ts';
import type { Tally, VitestReport } from './lib/tally.ts';

const USAGE = `./scripts/test [--unit] [vitest options and file filters …]

  (nothing)   installs what the tests need, starts Redis, MongoDB and Docker, checks types and style, runs every test
  --unit      the same without the tests that need a service
  FILTER      only the test files whose path contains it; types and style are then not checked

Services that are there already: TEST_REDIS_URL, TEST_MONGODB_URL, DOCKER_HOST, CHROMIUM_PATH.`;

const ROOT = join(import.meta.dirname, '..');
const REPORT = join(ROOT, '.services', `tests-${process.pid}.json`);
const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

interface Check {
  name: string;
  result: ChildResult;
}

/** Everything the last lines tell. */
interface Outcome {
  services: string[];
  checks: Check[];
  tests: Tally;
  testSeconds: number;
}

const started = performance.now();
const say = (text: string): void => console.log(`\n── ${text}`);

/** Without what the person's own shell configures for the bot: a test sets what it needs itself. */
async function environment(): Promise<NodeJS.ProcessEnv> {
  const { CONFIG_KEYS } = await import('../src/config.ts');
  const isOurs = (name: string): boolean => CONFIG_KEYS.includes(name) || name.startsWith('SARAPHINA_');
  const kept = Object.entries(process.env).filter(([name]) => !isOurs(name) || name === 'DOCKER_HOST');
  return Object.fromEntries(kept);
}

async function checkTypesAndStyle(env: NodeJS.ProcessEnv): Promise<Check[]> {
  const run = async (name: string, command: string[]): Promise<Check> => {
    const result = await runChild([process.execPath, ...command], { cwd: ROOT, env, collect: true });
    console.log(`${name}: ${result.code === 0 ? 'ok' : 'failed'} (${time(result.seconds)})${result.code === 0 ? '' : `\n${result.output}`}`);
    return { name, result };
  };
  return Promise.all([
    run('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    run('style', ['node_modules/eslint/bin/eslint.js', '.']),
  ]);
}

async function runVitest(args: string[], env: NodeJS.ProcessEnv): Promise<{ tests: Tally; seconds: number }> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const run = await runChild([process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], { cwd: ROOT, env });
  return { tests: tally(readReport(), run.code, ROOT), seconds: run.seconds };
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  } finally {
    rmSync(REPORT, { force: true });
  }
}

function time(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** The lines that are there to be read; the last one is also read by machines. */
function summarise(outcome: Outcome): number {
  const { checks, tests } = outcome;
  const broken = checks.filter((check) => check.result.code !== 0);
  say('result');
  for (const line of outcome.services) console.log(line);
  for (const check of checks) console.log(`${check.name.padEnd(8)} ${check.result.code === 0 ? 'ok' : 'FAILED'}, ${time(check.result.seconds)}`);
  if (tests.files > 0) console.log(`tests    ${tests.files} files, ${time(outcome.testSeconds)}; slowest: ${tests.slowest.map(({ file, seconds }) => `${file} ${time(seconds)}`).join(', ')}`);
  for (const failure of tests.failures) console.log(`✗ ${failure}`);
  for (const check of broken) console.log(`✗ ${check.name}: its messages are above`);
  console.log(`all in ${time((performance.now() - started) / 1000)}`);
  const failed = tests.failed + broken.length;
  console.log(`${tests.passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

function notRun(reason: string): Tally {
  return { files: 0, passed: 0, failed: 1, skipped: 0, failures: [reason], slowest: [] };
}

/** Fills `outcome` step by step. `checkpoint` throws when a signal came. */
async function runAll(unit: boolean, filters: string[], outcome: Outcome, checkpoint: () => void): Promise<void> {
  const { env, stop } = await prepare(unit, outcome);
  try {
    checkpoint();
    if (filters.length === 0) {
      say('types and style');
      outcome.checks = await checkTypesAndStyle(env);
      checkpoint();
    }
    say(unit ? 'tests that need no service' : 'tests');
    const { tests, seconds } = await runVitest(unit ? ['--project', 'unit', ...filters] : filters, env);
    checkpoint();
    outcome.tests = tests;
    outcome.testSeconds = seconds;
  } finally {
    await endChildren();
    await stop();
  }
}

async function prepare(unit: boolean, outcome: Outcome): Promise<{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }> {
  const env = await environment();
  if (unit) return { env, stop: async () => undefined };
  say('services');
  const { startTestServices } = await import('./lib/test-services.ts');
  const services = await startTestServices((text) => console.log(text));
  outcome.services = services.description;
  console.log(services.description.join('\n'));
  return { env: { ...env, ...services.env }, stop: services.stop };
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  mkdirSync(join(ROOT, '.services'), { recursive: true });
  const outcome: Outcome = { services: [], checks: [], tests: notRun('the tests did not start'), testSeconds: 0 };
  let interrupted: keyof typeof SIGNAL_CODES | undefined;
  for (const signal of Object.keys(SIGNAL_CODES) as (keyof typeof SIGNAL_CODES)[]) {
    process.on(signal, () => {
      interrupted = signal;
      void endChildren(); // whoever waits for them goes on to the next checkpoint
    });
  }
  const checkpoint = (): void => {
    if (interrupted !== undefined) throw new Error(`ended by ${interrupted}`);
  };
  try {
    await runAll(args.includes('--unit'), args.filter((argument) => argument !== '--unit'), outcome, checkpoint);
  } catch (error) {
    outcome.tests = notRun(error instanceof Error ? error.message : String(error));
  }
  const code = summarise(outcome);
  return interrupted === undefined ? code : SIGNAL_CODES[interrupted];
}

process.exitCode = await main(process.argv.slice(2));
