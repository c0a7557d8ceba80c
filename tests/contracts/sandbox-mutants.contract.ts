import { describe, expect, test } from 'vitest';
import { plantFaults } from '../../src/analysis/plant-faults.ts';
import type { Sandbox } from '../../src/ports.ts';
import type { MutantNote, MutationReport } from '../../src/sandbox/run.ts';
import { tryFaults, type FaultTrial } from '../../src/sandbox/try-faults.ts';
import { specOf } from '../support/sandbox-exercise.ts';

const GROW = 'export function half(n: number): number {\n  return n < 10 ? n : n * 2;\n}\n';
const STRONG = `test('halves', () => {
  expect([9, 10].map(half)).toEqual([9, 20]);
});
`;
const WEAK = "test('halves', () => {\n  expect(half(5)).toBe(5);\n});\n";

/** What every sandbox owes those who plant faults in code. Without time limits of their own they have plenty. */
export function mutantsContract(sandbox: Sandbox): void {
  const specFor = (code: string, tests: string): ReturnType<typeof specOf> => specOf({ code, tests: `import { expect, test } from 'vitest';\nimport { half } from './half.ts';\n\n${tests}` });
  const measure = (code: string, tests: string, change: Partial<FaultTrial> = {}): Promise<MutationReport> =>
    tryFaults(plantFaults(code), { sandbox, spec: specFor(code, tests), budgetMs: 90_000, timeoutMs: 20_000, signal: new AbortController().signal, onTried: () => undefined, ...change });

  describe('planted faults', { timeout: 180_000 }, () => {
    test('are noticed by good tests, and not by poor ones', async () => {
      const counts: number[] = [];
      const strong = await measure(GROW, STRONG, { onTried: (count) => counts.push(count) });
      expect(strong).toEqual({ planted: 10, tried: 10, killed: 10, survivors: [] });
      expect(counts).toEqual([0, 0, 10]);
      const { survivors, ...poor } = await measure(GROW, WEAK);
      expect(poor).toEqual({ planted: 10, tried: 10, killed: 3 });
      expect(survivors.map(({ line, change }) => `${line}: ${change}`)).toEqual(['2: n < 10 → true', '2: < → <=', '2: 10 → 11', '2: 10 → 9', '2: * → /', '2: 2 → 3', '2: 2 → 1']);
    });

    test('that fail outside the tests are noticed', async () => {
      const code = "export function half(n: number): number {\n  if (n < 0) void Promise.reject(new Error('negative'));\n  return n;\n}\n";
      const { survivors, ...counts } = await measure(code, WEAK);
      expect(counts).toEqual({ planted: 8, tried: 8, killed: 3 });
      expect(survivors.map(({ change }) => change)).toEqual(['n < 0 → false', '< → <=', '0 → 1', '0 → (-1)', "'negative' → ''"]);
    });

    test('that hang count as noticed, and the rest is tried all the same', async () => {
      const tests = "test('ends', () => {\n  let n = 0;\n  while (n !== 3) n = half(n);\n  expect(n).toBe(3);\n});\n";
      const code = "export function half(n: number): number {\n  return n + 1;\n}\n\nexport const unused = [1];\n";
      expect(await measure(code, tests, { timeoutMs: 1500 })).toMatchObject({ planted: 7, tried: 7, killed: 4, survivors: [{ line: 5 }, { line: 5 }, { line: 5 }] });
    });

    test('that loop for ever end by themselves', async () => {
      const code = 'export function half(n: number): number {\n  let sum = 0;\n  for (let i = 0; i < n; i += 1) sum += i;\n  return sum;\n}\n';
      const notes: MutantNote[] = [];
      const { original, faults } = plantFaults(code);
      const endless = faults.filter(({ change }) => change === '+= → -=' || change === 'i += 1 → ;');
      const spec = { ...specFor(code, "test('sums', () => {\n  expect(half(4)).toBe(6);\n});\n"), code: original, mutants: { entries: [null, ...endless.map(({ edit }) => edit), null], timeoutMs: 20_000 } };
      await sandbox.run(spec, { signal: new AbortController().signal, progress: () => undefined, onMutant: (note) => notes.push(note) });
      expect(endless.length).toBeGreaterThan(0);
      expect(notes.filter(({ event }) => event !== 'started').map(({ event }) => event)).toEqual(['survived', ...endless.map(() => 'killed'), 'survived']);
    });

    test('that eat the memory count as noticed, and the rest is tried all the same', async () => {
      const tests = "test('ends', () => {\n  const all: Buffer[] = [];\n  while (half(all.length) < 3) all.push(Buffer.alloc(8 * 1024 * 1024, 1));\n  expect(all.length).toBe(2);\n});\n";
      const code = "export function half(n: number): number {\n  return n + 1;\n}\n\nexport const unused = [1];\n";
      const { survivors, ...counts } = await measure(code, tests);
      expect(counts).toEqual({ planted: 7, tried: 7, killed: 4 });
      expect(survivors.map(({ line }) => line)).toEqual([5, 5, 5]);
    });

    test('are not noticed because something prints that they are', async () => {
      const forged = ['killed', 'survived', 'spoilt'].flatMap((event) => [0, 1, 2, 3].map((entry) => JSON.stringify({ entry, event }))).join('\n');
      const tests = WEAK.replace('  expect', `  process.stdout.write(${JSON.stringify(`\n${forged}\n`)});\n  console.error(${JSON.stringify(forged)});\n  expect`);
      expect(await measure(GROW, tests)).toEqual(await measure(GROW, WEAK));
    });

    test('are not counted where the code replaces built-ins from the second time on', async () => {
      const code = `export const half = (n: number): number => n;\nif ('loads' in globalThis) Math.floor = () => 7;\nObject.assign(globalThis, { loads: 1 });\n`;
      await expect(measure(code, WEAK)).rejects.toThrow('what ran before changed what came after');
    });

    test.each(["throw new Error('again')", "process.kill(process.pid, 'SIGKILL')"])('are not counted where the code does "%s" from the second time on', async (statement) => {
      const code = `if ('loads' in globalThis) ${statement};\nObject.assign(globalThis, { loads: 1 });\n${GROW}`;
      await expect(measure(code, WEAK)).rejects.toThrow('what ran before changed what came after');
    });

    test('are not counted where the tests fail in this way of running', async () => {
      await expect(measure(GROW, WEAK.replace('toBe(5)', 'toBe(6)'))).rejects.toThrow('the tests do not pass on the code as it is');
    });

    test('that there is no time for are not counted', async () => {
      const slow = "test('is slow', async () => {\n  await new Promise((resolve) => setTimeout(resolve, 1000));\n  expect(half(5)).toBe(5);\n});\n";
      const report = await measure(GROW, slow, { budgetMs: 5_000 }).catch(() => ({ planted: 14, tried: 0 }));
      expect(report.tried).toBeLessThan(report.planted);
    });
  });
}
