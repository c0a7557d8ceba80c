import v8Provider from '@vitest/coverage-v8';
import type { Vitest } from 'vitest/node';
import type { ScriptCoverage } from './channel.ts';
import type { JobFiles } from './module-guard.ts';

export interface Percentages {
  lines: number;
  branches: number;
  functions: number;
}

interface Summary {
  total: number;
  covered: number;
}

/** The parts of vitest's V8 provider that turn offsets into lines, branches and functions. */
interface Remapper {
  initialize(vitest: Vitest): void;
  remapCoverage(url: string, wrapperLength: number, source: { code: string; map: object }, functions: object[]): Promise<object>;
  createCoverageMap(): { merge(data: object): void; files(): string[]; fileCoverageFor(path: string): { toSummary(): Record<'lines' | 'branches' | 'functions', Summary> } };
}

/** Comments with which code takes lines out of its own coverage. */
const PRAGMA = /(?:v8|c8|istanbul|node:coverage)(?=\s+(?:ignore|disable|enable))/g;

/**
 * Percentages for the code file from V8's counters; nothing to cover counts as 0.
 * Pragmas in the code have no effect, nor has what is on the disk by now.
 */
export async function measureCoverage(vitest: Vitest, { codePath, code }: JobFiles, script: ScriptCoverage): Promise<Percentages> {
  const remapper = (await v8Provider.getProvider()) as unknown as Remapper;
  remapper.initialize(vitest);
  const compiled = vitest.getRootProject().vite.environments['ssr']?.moduleGraph.getModuleById(codePath)?.transformResult;
  if (!compiled) return { lines: 0, branches: 0, functions: 0 };
  const url = `file://${codePath}`;
  const source = { code: withoutPragmas(compiled.code), map: { ...compiled.map, sources: [url], sourcesContent: [withoutPragmas(code)] } };
  const map = remapper.createCoverageMap();
  map.merge(await remapper.remapCoverage(url, script.startOffset, source, script.functions));
  const path = map.files().find((file) => file === codePath);
  if (path === undefined) return { lines: 0, branches: 0, functions: 0 };
  const summary = map.fileCoverageFor(path).toSummary();
  return { lines: percent(summary.lines), branches: percent(summary.branches), functions: percent(summary.functions) };
}

/** As long as before, so that every offset still fits. */
function withoutPragmas(code: string): string {
  return code.replace(PRAGMA, (word) => '-'.repeat(word.length));
}

function percent({ total, covered }: Summary): number {
  return total === 0 ? 0 : Math.floor((covered / total) * 10_000) / 100;
}
