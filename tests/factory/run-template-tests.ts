import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

export interface FileResult {
  name: string;
  status: string;
  tests: { fullName: string; status: string; failures: string[] }[];
}

/** A run that takes longer hangs. */
const LONGEST_MS = 600_000;

/** Runs all test files below a folder in a process of its own; throws with its output when it could not report or did not end. */
export async function runTestsIn(folder: string, options: { coverage: boolean }): Promise<{ files: FileResult[]; covered: [file: string, percent: number][]; uncovered: string[] }> {
  const out = mkdtempSync(join(tmpdir(), 'template-tests-'));
  try {
    const report = join(out, 'report.json');
    const args = ['run', '--root', folder, '--config', join(import.meta.dirname, 'template-tests.config.ts'), '--reporter', 'json', '--outputFile', report];
    const coverage = options.coverage ? ['--coverage.enabled', '--coverage.reportsDirectory', join(out, 'coverage')] : [];
    const output = await run([join(PROJECT, 'node_modules/vitest/vitest.mjs'), ...args, ...coverage]);
    const covered = options.coverage ? readCovered(join(out, 'coverage/coverage-summary.json')) : [];
    return { files: readReport(report, output), covered, uncovered: covered.filter(([, percent]) => percent < 100).map(([file]) => file) };
  } finally {
    rmSync(out, { recursive: true });
  }
}

function run(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: PROJECT, timeout: LONGEST_MS, killSignal: 'SIGKILL', env: { ...process.env, VITEST: undefined, VITEST_MODE: undefined, TEST: undefined, NODE_ENV: undefined } });
    let output = '';
    child.stdout.on('data', (data: Buffer) => { output += data.toString(); });
    child.stderr.on('data', (data: Buffer) => { output += data.toString(); });
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

interface Report {
  testResults: { name: string; status: string; message: string; assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

function readReport(path: string, output: string): FileResult[] {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    return report.testResults.map(({ name, status, assertionResults }) => ({ name, status, tests: assertionResults.map((test) => ({ fullName: test.fullName, status: test.status, failures: test.failureMessages })) }));
  } catch (error) {
    throw new Error(`the test run gave no report: ${output}`, { cause: error });
  }
}

/** For each file the lowest of lines, branches and functions that its tests reach, percent. */
function readCovered(path: string): [file: string, percent: number][] {
  const summary = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<'lines' | 'branches' | 'functions', { pct: number }>>;
  return Object.entries(summary).filter(([file]) => file !== 'total').map(([file, { lines, branches, functions }]) => [file, Math.min(lines.pct, branches.pct, functions.pct)]);
}

/** Every failed test with its message, for an assertion that shows what went wrong. */
export function failuresOf(files: readonly FileResult[]): string[] {
  const failed = files.flatMap(({ name, tests }) => tests.filter(({ status }) => status !== 'passed').map((test) => `${name}: ${test.fullName}: ${test.status} ${test.failures.join(' ').slice(0, 400)}`));
  const broken = files.filter(({ status, tests }) => status !== 'passed' && tests.length === 0).map(({ name }) => `${name}: no test ran`);
  return [...failed, ...broken];
}
