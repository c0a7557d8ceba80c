import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { createCodeTools, SOURCE_LIMIT } from '../../adapters/code-tools/code-tools.ts';
import type { Logger } from '../../src/ports.ts';

const MODULE = new URL('../../adapters/code-tools/code-tools.ts', import.meta.url).href;
const CODE = 'export function double(value: number): number {\n  return value * 2;\n}\n';
/** Conditional types that branch three ways at every step; the compiler gives each up only after seconds. */
const TYPE_BOMB = Array.from({ length: 30 }, (_, index) =>
  `type G${index}<T> = T extends [infer H, ...infer R] ? G${index}<R> | G${index}<[...R, H]> | G${index}<[H, H, ...R]> : never;\nexport const bomb${index}: G${index}<[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]> = 1;`,
).join('\n');

const logged: string[] = [];
const logger: Logger = { info: (text) => logged.push(text), warn: (text) => logged.push(text), error: (text) => logged.push(text) };
const tools = createCodeTools({ logger });
const strict = createCodeTools({ timeoutMs: 1500, memoryMb: 256, logger });
afterAll(() => Promise.all([tools.close(), strict.close()]));

const refused = (limit: unknown) => expect.objectContaining({ code: 'CODE_REFUSED', details: expect.objectContaining({ limit }) });

describe('the tools in their own process', () => {
  test('analyse, inspect and emit', async () => {
    await tools.warm();
    const [report, inspection, emitted] = await Promise.all([
      tools.analyze('double.ts', CODE),
      tools.inspect({ codeFile: 'double.ts', code: CODE, testFile: 'double.test.ts', tests: "import { expect, test } from 'vitest';\nimport { double } from './double.ts';\ntest('doubles', () => { expect(double(2)).toBe(4); });" }),
      tools.emit('double.ts', CODE),
    ]);
    expect(report).toMatchObject({ syntax: { ok: true }, findings: [] });
    expect(inspection).toMatchObject({ entryPoint: 'double', plannedTests: ['doubles'], testFindings: [] });
    expect(emitted.dts).toBe('export declare function double(value: number): number;\n');
  });

  test('plant faults', async () => {
    const { original, faults } = await tools.plantFaults('double.ts', CODE);
    expect(original).toBe(CODE);
    expect(faults.map(({ line, change }) => `${line}: ${change}`)).toEqual(['2: value * 2 → undefined', '2: * → /', '2: 2 → 3', '2: 2 → 1']);
  });

  test('know the declarations of Node', async () => {
    const report = await tools.analyze('a.ts', "import { readFileSync } from 'node:fs';\nexport const a: string = readFileSync('a.txt', 'utf8');\n");
    expect(report).toMatchObject({ style: { errors: 0, warnings: 0 }, notMeasured: [] });
  });

  test('pass on what is wrong with a call', async () => {
    await expect(tools.analyze('a.py', CODE)).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
    await expect(tools.emit('a.ts', 'export const = 1')).rejects.toMatchObject({ code: 'CODE_REFUSED' });
  });

  test('refuse more than 1 MiB before anything reads it', async () => {
    const long = `// ${'é'.repeat(SOURCE_LIMIT / 2)}`;
    await expect(tools.analyze('a.ts', long)).rejects.toEqual(refused(`size ${SOURCE_LIMIT} bytes`));
    await expect(tools.inspect({ codeFile: 'a.ts', code: CODE, testFile: 'a.test.ts', tests: long })).rejects.toEqual(refused(`size ${SOURCE_LIMIT} bytes`));
    await expect(tools.emit('a.ts', long)).rejects.toEqual(refused(`size ${SOURCE_LIMIT} bytes`));
    await expect(tools.plantFaults('a.ts', long)).rejects.toEqual(refused(`size ${SOURCE_LIMIT} bytes`));
  });
});

describe('hostile files', () => {
  test.each([
    ['parentheses', `export const a = ${'('.repeat(1e5)}1${')'.repeat(1e5)};`],
    ['conditions', `export function f(a: number) {${'if (a) {'.repeat(1e5)}${'}'.repeat(1e5)}}`],
    ['a sum', `export const a = ${'1+'.repeat(1e5)}1;`],
  ])('10^5 levels of %s are refused', async (_what, source) => {
    await expect(tools.analyze('a.ts', source)).rejects.toEqual(refused('nesting'));
    await expect(tools.analyze('a.js', source.replace(': number', ''))).rejects.toEqual(refused('nesting'));
    await expect(tools.plantFaults('a.ts', source)).rejects.toEqual(refused('nesting'));
  });

  test('a hundred faults are planted in the largest file without delay', async () => {
    const source = Array.from({ length: 6000 }, (_, index) => `export const f${index} = (n: number): number => { for (;;) if (n > ${index}) return n; };`).join('\n');
    const { original, faults } = await tools.plantFaults('a.ts', source);
    expect(original.match(/countRound\(\)/g)).toHaveLength(6001);
    expect(faults).toHaveLength(100);
    expect(new Set(faults.map(({ line }) => Math.floor(line / 600))).size).toBe(10);
  });

  test('a line of 1 MB gets a report', async () => {
    const report = await tools.analyze('a.js', `export const a = "${'x'.repeat(1_000_000)}";`);
    expect(report.findings.map((finding) => finding.ruleId)).toEqual(['style/long-line']);
  });

  test('5,000 functions get a report of bounded size', { timeout: 60_000 }, async () => {
    const report = await tools.analyze('a.js', Array.from({ length: 5000 }, (_, index) => `export function f${index}(a) { return eval(a + ${index}); }`).join('\n'));
    expect(report.security.errors).toBe(5000);
    expect(report.findings).toHaveLength(300);
    expect(report.complexity.functions).toHaveLength(200);
  });

  test('a type bomb is refused after the time limit, and its neighbours are answered', { timeout: 60_000 }, async () => {
    await strict.warm();
    const before = strict.analyze('a.ts', CODE);
    const bomb = strict.analyze('a.ts', TYPE_BOMB);
    const after = strict.analyze('a.ts', CODE);
    await expect(bomb).rejects.toEqual(refused('time 1.5 s'));
    await expect(before).resolves.toMatchObject({ syntax: { ok: true } });
    await expect(after).resolves.toMatchObject({ syntax: { ok: true } });
    await expect(strict.analyze('a.ts', TYPE_BOMB)).rejects.toMatchObject({ kind: 'user', message: expect.stringContaining('1.5 s') });
  });

  test('patterns that are slow to judge do not add up to the time limit', { timeout: 60_000 }, async () => {
    const pattern = (index: number) => `/(?!x)(?:[\\p{L}\\d]+${'abcdefghij'[index % 10]}){2,${index + 3}}(?<=z)/u`;
    const report = await tools.analyze('a.js', `export const all = [${Array.from({ length: 100 }, (_, index) => pattern(index)).join(',\n')}];`);
    expect(report.findings.some((finding) => finding.ruleId === 'redos/no-vulnerable')).toBe(true);
  });
});

test('a file that exhausts the memory is refused with the limit', { timeout: 60_000 }, async () => {
  const small = createCodeTools({ memoryMb: 128, logger });
  const source = `export const a = [${'1,'.repeat(300_000)}];`;
  const neighbours = [small.analyze('a.js', CODE.replaceAll(': number', '')), small.analyze('a.js', source), small.analyze('a.js', CODE.replaceAll(': number', ''))];
  const [before, hostile, after] = await Promise.allSettled(neighbours);
  await small.close();
  expect(hostile).toMatchObject({ status: 'rejected', reason: { code: 'CODE_REFUSED', details: { limit: 'memory 128 MiB' } } });
  expect([before?.status, after?.status]).toEqual(['fulfilled', 'fulfilled']);
});

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the life of the process', () => {
  test('after close every call says so, and closing twice does no harm', async () => {
    const fresh = createCodeTools();
    const open = fresh.analyze('a.ts', CODE);
    await fresh.close();
    await fresh.close();
    await open.catch((error: unknown) => expect(error).toMatchObject({ code: 'TOOLS_UNAVAILABLE' }));
    await expect(fresh.analyze('a.ts', CODE)).rejects.toMatchObject({ code: 'TOOLS_UNAVAILABLE', kind: 'transient' });
  });

  test('an idle process does not keep the program running, closed or not', async () => {
    for (const ending of ['await tools.close();', '']) {
      const script = `const { createCodeTools } = await import('${MODULE}'); const tools = createCodeTools(); await tools.analyze('a.ts', 'export const a = 1;'); ${ending} console.log('done');`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: 25_000 });
      expect(stdout).toBe('done\n');
    }
  });

  test('ends with its parent, even in the middle of a hostile file', async () => {
    const script = `const { createCodeTools } = await import('${MODULE}'); const tools = createCodeTools({ timeoutMs: 600000 }); await tools.warm(); tools.analyze('a.ts', ${JSON.stringify(TYPE_BOMB)}); console.log('busy');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => parent.stdout.once('data', resolve));
    const [child] = childrenOf(parent.pid as number);
    expect(isRunning(child as number)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(child as number), { timeout: 20_000, interval: 200 }).toBe(false);
  });

  test('has no environment, no right to write or start programs, and is replaced when it is killed', { timeout: 60_000 }, async () => {
    const known = new Set(childrenOf(process.pid));
    const fresh = createCodeTools({ logger });
    await fresh.warm();
    const [child] = childrenOf(process.pid).filter((pid) => !known.has(pid));
    const environment = readFileSync(`/proc/${child}/environ`, 'utf8').split('\0');
    expect(environment.filter((entry) => entry !== '' && !/^NODE_(?:CHANNEL|UNIQUE)/.test(entry))).toEqual(['RECHECK_SYNC_BACKEND=pure']);
    const flags = readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0');
    expect(flags).toContain('--permission');
    expect(flags.filter((flag) => /allow-(?:fs-write|child-process|addons|net)/.test(flag))).toEqual([]);

    const call = fresh.analyze('a.ts', CODE);
    process.kill(child as number, 'SIGKILL');
    await expect(call).resolves.toMatchObject({ syntax: { ok: true } });
    await fresh.close();
  });
});
