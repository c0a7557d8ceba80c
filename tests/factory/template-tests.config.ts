import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Runs the test files of templates, or of functions made from them, in one process; every function must be covered whole. */
export default defineConfig({
  cacheDir: join(tmpdir(), 'template-tests-cache'),
  test: {
    include: ['**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    coverage: { include: ['**/*.ts'], exclude: ['**/*.test.ts'], reporter: ['json-summary'], reportOnFailure: true, thresholds: { perFile: true, lines: 100, branches: 100, functions: 100, statements: 100 } },
  },
});
