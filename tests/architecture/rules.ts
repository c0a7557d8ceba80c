/** The import rules and shape rules of the project, checked on any set of files. */
import { dirname, join } from 'node:path/posix';
import { scan } from './scan.ts';
import type { Import, Scan, Sighting, SourceFile } from './scan.ts';

export interface Violation {
  rule: string;
  file: string;
  /** 0 when it is about the file as a whole. */
  line: number;
  message: string;
}

/** Take values, give values: no network, no files, no clock of their own. */
const PURE_LIBRARIES = new Set(['canonicalize', 'csv-parse', 'zod', 'minisearch', 'stemmer', 'simple-statistics', 'espree']);
/** The analysis is made of them; they work on text that is handed to them. */
const ANALYSIS_LIBRARIES = new Set(['typescript', 'typescript-eslint', 'eslint', '@eslint/js', 'espree', 'estree', 'typhonjs-escomplex', 'eslint-plugin-security', 'eslint-plugin-redos']);
const NUMERICAL_LIBRARIES = new Set(['simple-statistics', 'libsvm-js']);
/** Waiting is no input or output. */
const NODE_IN_CORE = new Set(['node:crypto', 'node:timers/promises']);
const NODE_IN_JOBS = new Set([...NODE_IN_CORE, 'node:events']);
const QUEUE_LIBRARIES = new Set(['bullmq', 'ioredis']);
const QUEUE_FILES = new Set(['jobs/queue.ts', 'jobs/worker.ts']);
const IN_TEMPLATES = new Set(['vitest', 'fast-check']);
/** Their tool reads the default export: configuration files, and the runner that vitest loads by name. */
const DEFAULT_EXPORT_FILES = new Set(['vitest.config.ts', 'eslint.config.js', 'tests/factory/template-tests.config.ts', 'adapters/sandbox-runner/harness.ts', 'adapters/sandbox-runner/mutant-harness.ts']);
/** They stand in for a package, so they export what it exports, and as it does. */
const STAND_INS = new Set(['adapters/sandbox-runner/fast-check.ts']);
const LINE_LIMIT = 400;

/** Every violation in these files, ordered by file and line. */
export function checkArchitecture(files: readonly SourceFile[]): Violation[] {
  const scans = files.map(scan);
  const known = new Set(files.map((file) => file.path));
  const found = [
    ...scans.flatMap((one) => one.imports.flatMap((imported) => checkImport(one.path, imported))),
    ...scans.flatMap(checkShape),
    ...checkSdkOwners(scans),
    ...checkCycles(scans, known),
  ];
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** A path of this project, `node:…`, or the name of a package. */
function resolveTarget(from: string, specifier: string): { path?: string; package?: string } {
  if (specifier.startsWith('.')) return { path: join(dirname(from), specifier) };
  if (specifier.startsWith('node:')) return { package: specifier };
  const parts = specifier.split('/');
  return { package: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]! };
}

function checkImport(from: string, imported: Import): Violation[] {
  const target = resolveTarget(from, imported.specifier);
  const reason = target.path === undefined ? refusePackage(from, target.package!) : refusePath(from, target.path);
  return reason === undefined ? [] : [{ rule: 'imports', file: from, line: imported.line, message: `imports ${imported.specifier}: ${reason}` }];
}

const within = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);
const roomOf = (path: string): string => path.split('/')[0]!;
/** `adapters/x` of `adapters/x/y.ts`. */
const adapterOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** Why `from` may not import the project's file `to`. */
function refusePath(from: string, to: string): string | undefined {
  const room = roomOf(from);
  if (room === 'scripts' || room === 'tests') return undefined;
  if (within('scripts', to) || within('tests', to)) return `${roomOf(to)}/ is imported by nobody but scripts and tests`;
  if (to === 'src/main.ts') return 'the composition root is imported by nobody but scripts and tests';
  if (within('src/predictions', from)) return within('src/predictions', to) ? undefined : 'src/predictions imports only itself';
  if (from === 'src/main.ts') return undefined;
  if (room === 'src') return within('src', to) ? undefined : 'the core imports neither adapters nor jobs';
  if (room === 'adapters') {
    if (within('src', to) || within(adapterOf(from), to)) return undefined;
    return within('adapters', to) ? 'no adapter knows another' : 'an adapter imports src/ and its own folder';
  }
  if (room === 'jobs') return within('src', to) || within('jobs', to) ? undefined : 'jobs import src/ and their neighbours';
  if (room === 'templates') return dirname(from) === dirname(to) ? undefined : 'a template is self-contained';
  return undefined;
}

/** Why `from` may not import this package or built-in module. */
function refusePackage(from: string, name: string): string | undefined {
  const room = roomOf(from);
  if (room === 'scripts' || room === 'tests') return undefined;
  if (QUEUE_LIBRARIES.has(name)) return QUEUE_FILES.has(from) ? undefined : `only ${[...QUEUE_FILES].join(' and ')} know BullMQ and Redis`;
  if (within('src/predictions', from)) return NUMERICAL_LIBRARIES.has(name) ? undefined : 'src/predictions imports only itself and numerical libraries';
  if (from === 'src/main.ts') return name.startsWith('node:') ? undefined : 'libraries belong to the adapters';
  if (room === 'src') {
    if (NODE_IN_CORE.has(name) || PURE_LIBRARIES.has(name)) return undefined;
    if (within('src/analysis', from) && ANALYSIS_LIBRARIES.has(name)) return undefined;
    return 'the core imports pure libraries and node:crypto';
  }
  if (room === 'jobs') return NODE_IN_JOBS.has(name) || QUEUE_FILES.has(from) ? undefined : 'a job imports src/';
  if (room === 'templates' && from.endsWith('.test.ts')) return name.startsWith('node:') || IN_TEMPLATES.has(name) ? undefined : 'tests of a template use vitest and fast-check';
  if (room === 'templates') return name.startsWith('node:') ? undefined : 'a template has no imports except node: built-ins';
  return undefined;
}

/** An SDK belongs to one adapter: a second one that wants it is a second place to change. */
function checkSdkOwners(scans: readonly Scan[]): Violation[] {
  const owners = new Map<string, string>();
  return scans
    .filter((one) => within('adapters', one.path))
    .flatMap((one) => one.imports.map((imported) => ({ ...imported, file: one.path, name: resolveTarget(one.path, imported.specifier).package })))
    .flatMap(({ name, file, line }) => {
      if (name === undefined || name.startsWith('node:') || PURE_LIBRARIES.has(name) || ANALYSIS_LIBRARIES.has(name)) return [];
      const owner = owners.get(name) ?? adapterOf(file);
      owners.set(name, owner);
      return owner === adapterOf(file) ? [] : [{ rule: 'sdk', file, line, message: `imports ${name}, which belongs to ${owner}` }];
    });
}

function checkShape(one: Scan): Violation[] {
  const { path } = one;
  const violations: Violation[] = [];
  const add = (rule: string, line: number, message: string): void => void violations.push({ rule, file: path, line, message });
  if (one.barrel) add('barrel', 0, 'holds nothing but re-exports; import from the file that has it');
  if (path.split('/').some((part) => /^utils?(?:\.\w+)?$/.test(part))) add('utils', 0, 'is a drawer for anything; name it after what is inside');
  if (['src', 'adapters', 'jobs'].includes(roomOf(path)) && one.lines > LINE_LIMIT) add('size', 0, `has ${one.lines} lines, more than ${LINE_LIMIT}`);
  for (const sighting of one.sightings) {
    const message = refuseSighting(path, sighting.kind);
    if (message !== undefined) add(sighting.kind, sighting.line, `${sighting.text}: ${message}`);
  }
  return violations;
}

function refuseSighting(path: string, kind: Sighting['kind']): string | undefined {
  const free = roomOf(path) === 'scripts' || roomOf(path) === 'tests';
  switch (kind) {
    case 'default-export':
      return DEFAULT_EXPORT_FILES.has(path) || STAND_INS.has(path) || path.endsWith('.d.ts') ? undefined : 'exports have names';
    case 'export-star':
      return STAND_INS.has(path) ? undefined : 'exports are written where they are defined';
    case 'environment':
      return free || path === 'src/config.ts' || roomOf(path) === path ? undefined : 'only src/config.ts reads the environment';
    case 'impure':
      return within('src/predictions', path) ? 'clocks, chance and timers are arguments' : undefined;
    case 'network':
      return roomOf(path) === 'src' ? 'the core does no network input or output' : undefined;
    case 'left-out-test':
      return 'every test runs';
  }
}

/** One violation for each group of files that need each other at run time. */
function checkCycles(scans: readonly Scan[], known: ReadonlySet<string>): Violation[] {
  const edges = new Map(scans.map((one) => [one.path, runtimeTargets(one).filter((path) => known.has(path))]));
  const violations: Violation[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const members = trail.slice(start);
      violations.push({ rule: 'cycle', file: path, line: 0, message: `is part of a cycle: ${[...members, path].join(' -> ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...edges.keys()].sort()) walk(path, []);
  return violations;
}

function runtimeTargets(one: Scan): string[] {
  return one.imports.filter((imported) => !imported.typeOnly).flatMap((imported) => resolveTarget(one.path, imported.specifier).path ?? []);
}
