import { createDockerSandbox } from '../../../adapters/docker/docker-sandbox.ts';
import { inspect } from '../../../src/analysis/inspect.ts';
import { contentSignature } from '../../../src/artifact/content-digest.ts';
import type { Inspection, Sandbox } from '../../../src/ports.ts';
import { judge } from '../../../src/sandbox/judge.ts';
import { limitsFrom, type LimitOverrides } from '../../../src/sandbox/limits.ts';
import type { SandboxOutcome, SandboxRun } from '../../../src/sandbox/run.ts';
import { DOCKER_HOST } from '../../support/docker-place.ts';
import { silent } from '../../support/silent-logger.ts';

/** One attack or one honest pair, and every verdict that is right for it. */
export interface ArenaCase {
  /** Row of the threat table and what is tried. */
  name: string;
  code?: string;
  tests?: string;
  outcome: SandboxOutcome | readonly SandboxOutcome[];
  limits?: LimitOverrides;
  /**
   * `static`: the two files are inspected as the product does it. Otherwise only the plan of the tests is counted,
   * so that an attack meets the sandbox as if the static rules had missed it.
   */
  static?: boolean;
  /** Looks at the run as a whole. */
  check?(run: SandboxRun): void;
}

/** Two containers at once: as many as the smallest supported machine has cores. */
const AT_ONCE = 2;

export const HONEST_CODE = `export function add(a: number, b: number): number {
  return a + b;
}
`;

export const WRONG = 'return a - b;';

/** A wrong implementation with something else around it. */
export function wrongAdd(around: string, inside = ''): string {
  return `${around}\nexport function add(a: any, b: any): any {\n  ${inside}\n  ${WRONG}\n}\n`;
}

export const HONEST_TESTS = `import { expect, test } from 'vitest';
import { add } from './subject.ts';

test('adds', () => {
  expect(add(1, 2)).toBe(3);
});

test('adds inside objects', () => {
  expect({ sum: [add(2, 2)] }).toEqual({ sum: [4] });
});
`;

export interface Arena {
  sandbox: Sandbox;
  fight(entry: ArenaCase): Promise<SandboxRun>;
}

export function openArena(sandbox: Sandbox = createDockerSandbox({ dockerHost: DOCKER_HOST, instance: 'arena', logger: silent })): Arena {
  let running = 0;
  const waiting: (() => void)[] = [];
  async function turn(): Promise<void> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
  }
  return {
    sandbox,
    fight: async (entry) => {
      await turn();
      try {
        return await runCase(sandbox, entry);
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
  };
}

async function runCase(sandbox: Sandbox, { name, code = HONEST_CODE, tests = HONEST_TESTS, limits, static: whole = false }: ArenaCase): Promise<SandboxRun> {
  const spec = { runId: name.replace(/[^\w-]+/g, '-').slice(0, 60), codeFile: 'subject.ts', code, testFile: 'subject.test.ts', tests, limits: limitsFrom({ timeoutMs: 30_000, ...limits }) };
  const evidence = await sandbox.run(spec, { signal: new AbortController().signal, progress: () => undefined });
  const signature = contentSignature(code, tests);
  const inspection = whole ? inspect(spec) : planOf(tests);
  return judge(spec, evidence, inspection, { signature, finishedAt: '2026-01-01T00:00:00.000Z' });
}

/** The plan of a test file whose tests stand at the top level, one a line. */
export function planOf(tests: string): Inspection {
  const plannedTests = [...tests.matchAll(/^(?:test|it)(?:\.(?!each)\w+)*\(\s*(['"`])(.*?)\1/gm)].map((match) => match[2] ?? '');
  const dynamicTests = /\.each|\.for\(|\bfor \(/.test(tests);
  return { artifactType: 'function', entryPoint: 'add', plannedTests, dynamicTests, testFindings: [], codeFindings: [], facts: { code: null, tests: null } };
}
