/** Cold latency of one test run: ours against a bare container doing the same vitest run by hand, taking turns. */
import type Docker from 'dockerode';
import { containerOptions } from '../../adapters/docker/container.ts';
import { createDockerSandbox } from '../../adapters/docker/docker-sandbox.ts';
import { connectEngine } from '../../adapters/docker/engine.ts';
import type { Logger, Sandbox } from '../../src/ports.ts';
import { limitsFrom } from '../../src/sandbox/limits.ts';
import type { SandboxSpec } from '../../src/sandbox/run.ts';
import { startDocker } from '../services/docker.ts';
import { measureMutants } from './sandbox-mutants.ts';

const ROUNDS = 9;
const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

const CODE = `export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('expected at least one value');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
`;

const TESTS = `import { describe, expect, test } from 'vitest';
import { median } from './median.ts';

describe('median', () => {
  test('of an odd number of values is the middle one', () => expect(median([3, 1, 2])).toBe(2));
  test('of an even number of values lies between the middle ones', () => expect(median([4, 1, 2, 3])).toBe(2.5));
  test('of nothing is an error', () => expect(() => median([])).toThrow(RangeError));
});
`;

const SPEC: SandboxSpec = { runId: 'bench', codeFile: 'median.ts', code: CODE, testFile: 'median.test.ts', tests: TESTS, limits: limitsFrom({ timeoutMs: 30_000 }) };

/**
 * One unmeasured round, then nine; in each round ours and the bare container run one after the other, first come changing.
 * The bare container has the same image and the same limits, and runs vitest's own command line with V8 coverage.
 * @returns medians in milliseconds and the median of the rounds' ratios (goal: at most 1.25); beside them, what planting faults takes
 */
export async function benchSandbox(): Promise<object> {
  const engine = await startDocker();
  const { docker } = await connectEngine(engine.host);
  const sandbox = createDockerSandbox({ dockerHost: engine.host, instance: 'bench', logger: silent });
  try {
    await sandbox.prepare((text) => console.error(text));
    return { ...(await compare(sandbox, docker)), mutation: await measureMutants(sandbox, SPEC) };
  } finally {
    await sandbox.close();
    await engine.stop();
  }
}

async function compare(sandbox: Sandbox, docker: Docker): Promise<object> {
  const { image } = await ours(sandbox);
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = [async () => times.ours.push((await ours(sandbox)).ms), async () => times.bare.push(await bare(docker, image))];
    for (const measure of round % 2 === 0 ? pair : pair.reverse()) await measure();
  }
  const [own, by] = [times.ours.slice(1), times.bare.slice(1)];
  return {
    rounds: ROUNDS,
    oursMs: summary(own),
    bareMs: summary(by),
    ratioToBareContainer: Number(median(own.map((ms, index) => ms / (by[index] as number))).toFixed(3)),
  };
}

async function ours(sandbox: Sandbox): Promise<{ ms: number; image: string }> {
  const started = performance.now();
  const evidence = await sandbox.run(SPEC, { signal: new AbortController().signal, progress: () => undefined });
  const ms = performance.now() - started;
  if (evidence.exitCode !== 0) throw new Error(`the benchmark's own tests failed: ${evidence.claimProblem ?? evidence.output}`);
  return { ms, image: evidence.image ?? '' };
}

/** Writes the files and hands over to vitest's command line. */
const BY_HAND = `
const fs = require('node:fs');
const [code, tests] = JSON.parse(process.argv[1]);
fs.writeFileSync('/job/work/median.ts', code);
fs.writeFileSync('/job/work/median.test.ts', tests);
process.argv.splice(1, 1, 'vitest', 'run', '--root', '/job/work', '--pool', 'forks', '--coverage.enabled', '--coverage.provider', 'v8',
  '--coverage.include', 'median.ts', '--coverage.reporter', 'json-summary', '--coverage.reportsDirectory', '/tmp/coverage');
import('/job/node_modules/vitest/vitest.mjs');
`;

async function bare(docker: Docker, image: string): Promise<number> {
  const options = containerOptions({ spec: SPEC, image, runtime: undefined, instance: 'bench', process: '', deadline: Date.now() + 60_000 });
  const started = performance.now();
  const container = await docker.createContainer({ ...options, Cmd: ['/bin/node', '-e', BY_HAND, '--', JSON.stringify([CODE, TESTS])], OpenStdin: false, AttachStdin: false });
  const stream = await container.attach({ stream: true, stdout: true, stderr: true });
  let output = '';
  stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = container.wait({ condition: 'next-exit' }) as Promise<{ StatusCode: number }>;
  await container.start();
  const { StatusCode } = await ended;
  const ms = performance.now() - started;
  if (StatusCode !== 0 || !output.includes('3 passed')) throw new Error(`the bare container failed with exit code ${StatusCode}: ${output.slice(-2000)}`);
  return ms;
}

function summary(values: readonly number[]): { p50: number; min: number; max: number } {
  return { p50: Math.round(median(values)), min: Math.round(Math.min(...values)), max: Math.round(Math.max(...values)) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
