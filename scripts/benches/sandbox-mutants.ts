/** Seconds and faults per second of planting faults after a run, for the benchmark's own function and five templates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantFaults } from '../../src/analysis/plant-faults.ts';
import type { Sandbox } from '../../src/ports.ts';
import { MUTATION_BUDGET_MS } from '../../src/sandbox/limits.ts';
import { mutationScore } from '../../src/sandbox/mutation-score.ts';
import type { SandboxSpec } from '../../src/sandbox/run.ts';
import { tryFaults } from '../../src/sandbox/try-faults.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const MEASURED = ['arrays/binary-search', 'async/debounce', 'dates/add-business-days', 'strings/caesar-cipher', 'validation/is-email'];

/** One after the other, each once: what a person waits for after the verdict. */
export async function measureMutants(sandbox: Sandbox, own: SandboxSpec): Promise<object> {
  const specs = MEASURED.map((name): [string, SandboxSpec] => [name, { ...own, codeFile: 'function.ts', code: read(name, 'function.ts'), testFile: 'function.test.ts', tests: read(name, 'function.test.ts') }]);
  const figures: Record<string, object> = {};
  for (const [name, spec] of [['own', own] as const, ...specs]) figures[name] = await measureOne(sandbox, spec);
  return figures;
}

async function measureOne(sandbox: Sandbox, spec: SandboxSpec): Promise<object> {
  const planted = plantFaults(spec.code);
  const started = performance.now();
  const report = await tryFaults(planted, { sandbox, spec, budgetMs: MUTATION_BUDGET_MS, timeoutMs: 5000, signal: new AbortController().signal, onTried: () => undefined });
  const seconds = (performance.now() - started) / 1000;
  const { planted: count, tried, killed } = report;
  return { seconds: Number(seconds.toFixed(2)), planted: count, tried, killed, score: mutationScore(report), faultsPerSecond: Number((tried / seconds).toFixed(1)) };
}

function read(template: string, file: string): string {
  return readFileSync(join(TEMPLATES, template, file), 'utf8');
}
