import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchitecture } from './architecture/rules.ts';
import type { SourceFile } from './architecture/scan.ts';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['src', 'adapters', 'jobs', 'templates', 'scripts', 'tests'];

function projectFiles(): SourceFile[] {
  const inRooms = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  );
  const paths = [...inRooms, 'vitest.config.ts', 'eslint.config.js'];
  return paths
    .filter((path) => /\.[jt]s$/.test(path) && !path.startsWith('tests/fixtures/') && !path.includes('/vendor/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

describe('the project', () => {
  const files = projectFiles();

  it('is read as a whole', () => {
    const rooms = new Set(files.map((file) => file.path.split('/')[0]));
    for (const room of ROOMS) expect(rooms).toContain(room);
  });

  it('keeps its own rules', () => {
    expect(checkArchitecture(files).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });
});

/** The rules broken by a file with this text, beside whatever else is there. */
function rulesBroken(path: string, text: string, others: Record<string, string> = {}): string[] {
  const files = [{ path, text }, ...Object.entries(others).map(([name, content]) => ({ path: name, text: content }))];
  return checkArchitecture(files).filter((violation) => violation.file === path).map((violation) => violation.rule);
}

describe('who may import what', () => {
  it.each([
    ['src/predictions/forest.ts', `import { Clock } from '../ports.ts';`],
    ['src/predictions/forest.ts', `import type { Clock } from '../ports.ts';`],
    ['src/predictions/forest.ts', `import { readFileSync } from 'node:fs';`],
    ['src/predictions/forest.ts', `import { z } from 'zod';`],
    ['src/approval/decide.ts', `import { openMongoStore } from '../../adapters/mongo/store.ts';`],
    ['src/approval/decide.ts', `import { run } from '../../jobs/promote.ts';`],
    ['src/approval/decide.ts', `const store = await import('../../adapters/mongo/store.ts');`],
    ['src/approval/decide.ts', `type Store = import('../../adapters/mongo/store.ts').MongoStore;`],
    ['src/approval/decide.ts', `import { readFileSync } from 'node:fs';`],
    ['src/approval/decide.ts', `import { MongoClient } from 'mongodb';`],
    ['src/approval/decide.ts', `import ts from 'typescript';`],
    ['src/approval/decide.ts', `import { openApp } from '../main.ts';`],
    ['src/main.ts', `import { MongoClient } from 'mongodb';`],
    ['adapters/web/server.ts', `import { render } from '../slack/render.ts';`],
    ['adapters/web/server.ts', `import { run } from '../../jobs/promote.ts';`],
    ['adapters/web/server.ts', `import { findProgram } from '../../scripts/services/packages.ts';`],
    ['adapters/web/server.ts', `import { Queue } from 'bullmq';`],
    ['jobs/promote.ts', `import { Queue } from 'bullmq';`],
    ['jobs/promote.ts', `import { Redis } from 'ioredis';`],
    ['jobs/promote.ts', `import { readFileSync } from 'node:fs';`],
    ['jobs/promote.ts', `import { openMongoStore } from '../adapters/mongo/store.ts';`],
    ['jobs/in-process.ts', `const { Redis } = require('ioredis');`],
    ['templates/validation/is-email/function.ts', `import { z } from 'zod';`],
    ['templates/validation/is-email/function.ts', `import { isUrl } from '../is-url/function.ts';`],
    ['templates/validation/is-email/function.test.ts', `import { z } from 'zod';`],
  ])('%s may not: %s', (path, text) => {
    expect(rulesBroken(path, text)).toEqual(['imports']);
  });

  it.each([
    ['src/predictions/forest.ts', `import { mean } from 'simple-statistics';\nimport { split } from './split.ts';`],
    ['src/approval/decide.ts', `import { createHash } from 'node:crypto';\nimport { z } from 'zod';\nimport { SaraphinaError } from '../errors.ts';`],
    ['src/analysis/lint.ts', `import { Linter } from 'eslint';`],
    ['src/main.ts', `import { join } from 'node:path';\nimport { createBullQueue } from '../jobs/queue.ts';\nimport { openMongoStore } from '../adapters/mongo/store.ts';`],
    ['adapters/mongo/store.ts', `import { MongoClient } from 'mongodb';\nimport { errors } from './errors.ts';\nimport { ports } from '../../src/ports.ts';`],
    ['jobs/queue.ts', `import { Queue } from 'bullmq';\nimport { Redis } from 'ioredis';`],
    ['jobs/promote.ts', `import { decide } from '../src/approval/decide.ts';\nimport { delivery } from './delivery.ts';`],
    ['templates/geo/distance/function.test.ts', `import { it } from 'vitest';\nimport { distance } from './function.ts';`],
    ['scripts/doctor.ts', `import { Redis } from 'ioredis';\nimport { openApp } from '../src/main.ts';`],
    ['tests/jobs/bullmq.test.ts', `import { Redis } from 'ioredis';\nimport { startRedis } from '../../scripts/services/redis.ts';`],
  ])('%s may: %s', (path, text) => {
    expect(rulesBroken(path, text)).toEqual([]);
  });

  it('an import in a comment or in a text is none', () => {
    expect(rulesBroken('src/a.ts', `// import { x } from 'mongodb'\nexport const text = "import { x } from 'mongodb'";`)).toEqual([]);
  });

  it('an SDK belongs to one adapter', () => {
    const files = [
      { path: 'adapters/mongo/store.ts', text: `import { MongoClient } from 'mongodb';` },
      { path: 'adapters/web/server.ts', text: `import { ObjectId } from 'mongodb';` },
    ];
    expect(checkArchitecture(files)).toEqual([
      { rule: 'sdk', file: 'adapters/web/server.ts', line: 1, message: 'imports mongodb, which belongs to adapters/mongo' },
    ]);
  });
});

describe('cycles', () => {
  const importing = (name: string): string => `import { x } from './${name}.ts';\nexport const y = x;`;

  it('of two files and of three are found, with their way', () => {
    expect(checkArchitecture([{ path: 'src/a.ts', text: importing('b') }, { path: 'src/b.ts', text: importing('a') }])).toEqual([
      { rule: 'cycle', file: 'src/a.ts', line: 0, message: 'is part of a cycle: src/a.ts -> src/b.ts -> src/a.ts' },
    ]);
    const three = checkArchitecture([{ path: 'src/a.ts', text: importing('b') }, { path: 'src/b.ts', text: importing('c') }, { path: 'src/c.ts', text: importing('b') }]);
    expect(three.map((violation) => violation.message)).toEqual(['is part of a cycle: src/b.ts -> src/c.ts -> src/b.ts']);
  });

  it('a file that imports itself is one', () => {
    expect(rulesBroken('src/a.ts', importing('a'))).toEqual(['cycle']);
  });

  it('that exist only for types are none, and a diamond is none', () => {
    expect(rulesBroken('src/a.ts', importing('b'), { 'src/b.ts': `import type { y } from './a.ts';\nexport const x: typeof y = 1;` })).toEqual([]);
    expect(rulesBroken('src/a.ts', importing('b') + importing('c'), { 'src/b.ts': importing('d'), 'src/c.ts': importing('d'), 'src/d.ts': '' })).toEqual([]);
  });
});

describe('shape', () => {
  it.each([
    ['barrel', 'src/artifact/index.ts', `export { a } from './a.ts';\nexport type { B } from './b.ts';`],
    ['export-star', 'src/artifact/all.ts', `export * from './a.ts';\nexport const b = 1;`],
    ['default-export', 'src/a.ts', 'export default 1;'],
    ['default-export', 'src/a.ts', 'export default function named() {}'],
    ['default-export', 'src/a.ts', 'const a = 1;\nexport { a as default };'],
    ['utils', 'src/utils/strings.ts', ''],
    ['utils', 'adapters/web/utils.ts', ''],
    ['size', 'jobs/queue.ts', 'export {};\n'.repeat(401)],
    ['environment', 'src/a.ts', 'export const home = process.env.HOME;'],
    ['environment', 'adapters/git/git.ts', `export const home = process['env'];`],
    ['environment', 'adapters/git/git.ts', 'const { env } = process;'],
    ['environment', 'adapters/git/git.ts', 'const { env: all } = globalThis.process;'],
    ['environment', 'adapters/git/git.ts', `import { env } from 'node:process';`],
    ['impure', 'src/predictions/a.ts', 'export const a = Math.random();'],
    ['impure', 'src/predictions/a.ts', 'export const a = new Date();'],
    ['impure', 'src/predictions/a.ts', 'export const a = Date.now();'],
    ['network', 'src/a.ts', `export const a = fetch('http://127.0.0.1');`],
    ['left-out-test', 'tests/a.test.ts', `it.skip('x', () => {});`],
    ['left-out-test', 'tests/a.test.ts', `describe.concurrent.only('x', () => {});`],
    ['left-out-test', 'tests/a.test.ts', `it.todo('x');`],
  ])('%s: %s', (rule, path, text) => {
    expect(rulesBroken(path, text)).toEqual([rule]);
  });

  it.each([
    ['src/a.ts', `export { b } from './b.ts';\nexport const a = 1;`],
    ['src/config.ts', 'export const home = process.env.HOME;'],
    ['scripts/a.ts', 'export const home = process.env.HOME;'],
    ['vitest.config.ts', 'export default {};'],
    ['jobs/queue.ts', 'export {};\n'.repeat(400)],
    ['tests/long.test.ts', 'export {};\n'.repeat(401)],
    ['src/predictions/a.ts', 'export const a = (at: string) => new Date(at).getTime();'],
    ['src/a.ts', 'export const a = (container: { env: string[] }) => container.env;'],
    ['tests/a.test.ts', `const text = "it.skip('x')";\nexport const b = [1].at(0) ?? text;`],
  ])('allowed: %s', (path, text) => {
    expect(rulesBroken(path, text)).toEqual([]);
  });
});
