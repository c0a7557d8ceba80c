import { fileURLToPath } from 'node:url';
import { isBuiltin } from 'node:module';
import type { Plugin } from 'vitest/config';
import { allowedBuiltin, FAST_CHECK } from './allowed-imports.ts';

export interface JobFiles {
  codePath: string;
  code: string;
  testPath: string;
  tests: string;
}

/**
 * Serves the two files of each entry from memory, so that what runs is what was handed in whatever happens on disk,
 * and refuses every import but those of the contract: the tests may import the code, vitest and fast-check.
 */
export function moduleGuard(all: readonly JobFiles[]): Plugin {
  const byPath = new Map(all.flatMap((files): [string, JobFiles][] => [[files.codePath, files], [files.testPath, files]]));
  return {
    name: 'saraphina:module-guard',
    enforce: 'pre',
    resolveId(source, importer) {
      const from = importer?.split('?')[0];
      const files = byPath.get(from ?? '');
      if (!files) return null;
      const names = importNames(files);
      if (isBuiltin(source) && allowedBuiltin(source)) return null;
      if (from === files.testPath && names.has(source)) return files.codePath;
      if (from === files.testPath && source === 'vitest') return null;
      if (from === files.testPath && source === 'fast-check') return fileURLToPath(FAST_CHECK);
      if (source === files.codePath || source === files.testPath) return source;
      throw new Error(explain(source, from === files.testPath, [...names][0] ?? ''));
    },
    load(id) {
      const files = byPath.get(id);
      if (!files) return null;
      return id === files.codePath ? files.code : files.tests;
    },
  };
}

/** How the tests may write the import of the code: `./name.ts`, `./name.js` or `./name`. */
function importNames({ codePath }: JobFiles): Set<string> {
  const base = codePath.slice(codePath.lastIndexOf('/') + 1).replace(/\.ts$/, '');
  return new Set([`./${base}.ts`, `./${base}.js`, `./${base}`]);
}

function explain(source: string, fromTests: boolean, code: string): string {
  const allowed = fromTests ? `the code file ("${code}"), "vitest", "fast-check" and ordinary "node:" built-ins` : 'ordinary "node:" built-ins';
  return `"${source}" can't be imported here: ${fromTests ? 'the tests' : 'the code'} may import ${allowed} only`;
}
