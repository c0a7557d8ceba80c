import { defineConfig } from 'vitest/config';

/** Tests that need Redis, MongoDB, a Docker Engine or a browser. Everything else runs anywhere. */
const NEEDS_SERVICES = [
  'tests/adapters/mongo/**',
  'tests/adapters/docker/**',
  'tests/jobs/bullmq*',
  'tests/integration/**',
  'tests/adversarial/**',
  'tests/browser/**',
  'tests/scripts/services/**',
];

export default defineConfig({
  test: {
    pool: 'forks',
    // Generous, for machines that do other things as well: it only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEEDS_SERVICES, 'tests/fixtures/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: NEEDS_SERVICES.map((pattern) => (pattern.endsWith('/**') ? `${pattern}/*.test.ts` : `${pattern}.test.ts`)),
          // One file at a time: containers and browsers need the cores for themselves.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
