/** The process that reads untrusted code. Started by code-tools.ts; ends when its parent does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { analyze } from '../../src/analysis/analyze.ts';
import { emit } from '../../src/analysis/emit.ts';
import { inspect } from '../../src/analysis/inspect.ts';
import { plantFaults } from '../../src/analysis/plant-faults.ts';
import { createTypeChecker } from '../../src/analysis/types.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Answer, Asked, Fault, Question, Value } from './protocol.ts';

/** A first analysis before the first real one: it compiles the rules and reads the declaration files. */
const SAMPLE = `export function initials(text: string): string {
  if (!/^[a-z ]+$/.test(text)) throw new TypeError(\`expected letters, got \${text}\`);
  return text.split(' ').map((word) => word.charAt(0)).join('');
}
`;

/** Kills the process when the parent is gone while a hostile file keeps the main thread busy. */
const WATCHDOG = `const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;

const types = createTypeChecker(declarationFiles());

process.on('disconnect', () => process.exit(0));
process.on('message', (asked: Asked) => send(answer(asked)));
new Worker(WATCHDOG, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16, stackSizeMb: 1 } }).unref();

analyze('sample.ts', SAMPLE, types);
send({ kind: 'ready' });

function answer({ id, question }: Asked): Answer {
  try {
    return { kind: 'value', id, value: perform(question) };
  } catch (error) {
    return { kind: 'fault', id, fault: toFault(error) };
  }
}

function perform(question: Question): Value {
  if (question.method === 'analyze') return analyze(question.fileName, question.source, types);
  if (question.method === 'emit') return emit(question.fileName, question.source, types);
  if (question.method === 'plantFaults') return plantFaults(question.source);
  return inspect(question.files);
}

function toFault(error: unknown): Fault {
  if (error instanceof SaraphinaError) return { code: error.code, message: error.message, details: error.details };
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return { code: 'CODE_REFUSED', message: 'the code is nested too deeply to be analysed', details: { limit: 'nesting' } };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'INTERNAL', message: 'the analysis failed', details: {}, stack: stack.slice(0, 4000) };
}

function send(message: Answer): void {
  process.send?.(message);
}

function declarationFiles(): Parameters<typeof createTypeChecker>[0] {
  const require = createRequire(import.meta.url);
  const texts = new Map<string, string | undefined>();
  return {
    libFolder: dirname(require.resolve('typescript/lib/lib.d.ts')),
    typeRoots: nodeTypes(require),
    read(path) {
      if (!texts.has(path)) texts.set(path, readText(path));
      return texts.get(path);
    },
  };
}

/** Installed with the development dependencies and below several others; without it `node:` modules count as unknown. */
function nodeTypes(require: NodeJS.Require): string[] {
  try {
    return [dirname(dirname(require.resolve('@types/node/package.json')))];
  } catch {
    return [];
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
