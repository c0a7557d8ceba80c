/** Runs the benchmarks in scripts/benches; see USAGE. */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const USAGE = './scripts/bench [name] [--data DIR] [--json]: one JSON document on standard output, progress on standard error';
const FOLDER = join(import.meta.dirname, 'benches');

/** `data` is a folder of tables that a benchmark may evaluate. */
type Bench = (options: { data?: string }) => Promise<unknown>;

/** The export that makes a file a benchmark: `store.ts` exports `benchStore`. */
function exportName(name: string): string {
  return `bench${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Names of the benchmarks, found without running them; other files in the folder are their helpers. */
function findBenches(folder: string): string[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length));
  const isBench = (name: string): boolean =>
    new RegExp(`export (?:async )?(?:function|const) ${exportName(name)}\\b`).test(readFileSync(join(folder, `${name}.ts`), 'utf8'));
  return names.filter((name) => /^\w+$/.test(name) && isBench(name)).sort();
}

async function load(folder: string, name: string): Promise<Bench> {
  const module = (await import(join(folder, `${name}.ts`))) as Record<string, Bench>;
  return module[exportName(name)]!;
}

function machine(): Record<string, unknown> {
  const cores = cpus();
  return { cpu: cores[0]?.model ?? 'unknown', cores: cores.length, memoryBytes: totalmem(), node: process.version, os: `${type()} ${release()}` };
}

async function main(args: string[]): Promise<number> {
  const print = (document: unknown): void => void process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  console.log = console.error; // standard output holds the document and nothing else
  const dataAt = args.indexOf('--data');
  const data = dataAt === -1 || args[dataAt + 1] === undefined ? undefined : args.splice(dataAt, 2)[1];
  const unknownOptions = args.filter((argument) => argument.startsWith('-') && argument !== '--json');
  const asked = args.filter((argument) => !argument.startsWith('-'));
  const benches = findBenches(FOLDER);
  const strangers = asked.filter((name) => !benches.includes(name));
  if (unknownOptions.length > 0 || strangers.length > 0) {
    const message = `unknown: ${[...unknownOptions, ...strangers].join(', ')}. Benchmarks: ${benches.join(', ')}. ${USAGE}`;
    console.error(message);
    print({ error: { code: 'BAD_ARGUMENTS', message, benchmarks: benches } });
    return 2;
  }
  const results: Record<string, unknown> = {};
  let failures = 0;
  for (const name of asked.length > 0 ? asked : benches) {
    console.error(`${name} …`);
    try {
      results[name] = await (await load(FOLDER, name))(data === undefined ? {} : { data });
    } catch (error) {
      failures += 1;
      console.error(error);
      results[name] = { error: error instanceof Error ? error.message : String(error) };
    }
  }
  // An evaluation of somebody's data is the document itself.
  print(data === undefined ? { machine: machine(), results } : { machine: machine(), ...Object.assign({}, ...Object.values(results)) });
  return failures > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
