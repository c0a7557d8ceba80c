import { stripTypeScriptTypes } from 'node:module';
import type { CallOutcome, Candidate } from '../../src/factory/candidate.ts';
import type { Literal } from '../../src/factory/literal.ts';
import { toLiteral, toValue } from '../../src/factory/literal-value.ts';

/** A promise that takes longer is given up; what it waits for may still happen, unseen. */
const PATIENCE_MS = 100;
const SHOWN_CHARACTERS = 200;

export type Callable = (...args: unknown[]) => unknown;

/** Imports each text once: modules are never forgotten by Node. */
const modules = new Map<string, Promise<Record<string, unknown>>>();

export function countModules(): number {
  return modules.size;
}

/** Calls the candidate with each list of arguments, every time with fresh values; after one that does not end the rest is left out. */
export async function callCandidate(candidate: Candidate, calls: readonly (readonly Literal[])[]): Promise<CallOutcome[]> {
  const outcomes: CallOutcome[] = [];
  try {
    const call = await load(candidate);
    for (const args of calls) {
      const isSlow = outcomes.at(-1)?.kind === 'stopped';
      outcomes.push(isSlow ? { kind: 'stopped', limit: 'time' } : await outcomeOf(() => call(...args.map(toValue))));
    }
    return outcomes;
  } catch (error) {
    return calls.map(() => ({ kind: 'thrown', message: `the module can't be loaded: ${messageOf(error)}` }));
  }
}

/** The candidate's function. */
export async function load({ code, entryPoint }: Pick<Candidate, 'code' | 'entryPoint'>): Promise<Callable> {
  const loading = modules.get(code) ?? (import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(code))}`) as Promise<Record<string, unknown>>);
  modules.set(code, loading);
  const entry = (await loading)[entryPoint];
  if (typeof entry !== 'function') throw new TypeError(`expected an exported function ${entryPoint}`);
  return entry as Callable;
}

async function outcomeOf(call: () => unknown): Promise<CallOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<CallOutcome>((resolve) => (timer = setTimeout(() => resolve({ kind: 'stopped', limit: 'time' }), PATIENCE_MS)));
  try {
    return await Promise.race([patience, settled(call)]);
  } catch (error) {
    return { kind: 'thrown', message: messageOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function settled(call: () => unknown): Promise<CallOutcome> {
  const value = await call();
  const literal = toLiteral(value);
  return literal ? { kind: 'value', value: literal } : { kind: 'opaque', shown: Object.prototype.toString.call(value) };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, SHOWN_CHARACTERS);
}
