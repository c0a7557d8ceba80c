import { statedDecimals } from '../example-match.ts';
import { numberSource, type Literal } from '../literal.ts';
import { toValue } from '../literal-value.ts';
import { asStringLiteral } from '../string-literal.ts';
import { toTerms } from '../words.ts';
import { COMPONENTS, type Component } from './components.ts';
import type { FoundProgram, Kind, SearchProblem } from './problem.ts';

/** Components in a program. */
const MAX_SIZE = 4;
/** Costs: what the request names is tried before what it does not. */
const COST = { param: 1, constant: 2, named: 2, unnamed: 3 };
const MAX_COST = MAX_SIZE * COST.unnamed + 8;
const CONSTANTS: readonly (string | number)[] = ['', ' ', '-', ',', '_', '.', 0, 1, 2, 10];
/** Longer values are left out: no example has them. */
const MAX_LENGTH = 400;
const CLOCK_EVERY = 512;

/** A program that gives these values for the examples; the last one for the example that was held out. */
interface Entry {
  values: readonly unknown[];
  text: string;
  isAtom: boolean;
  size: number;
  usesInput: boolean;
  templates: readonly string[];
}

const FAILED = Symbol('failed');

/**
 * Enumerates programs from cheap to expensive; of those that give the same for all examples only the first is kept
 * (observational equivalence, Albarghouthi et al. 2013, 10.1007/978-3-642-39799-8_67).
 * @param functions the functions of `problem.templates`, in their order
 * @param now a clock in milliseconds
 * @returns the first program that fits the examples, unless it ignores its input or misses the example that was held out
 */
export function searchProgram(problem: SearchProblem, functions: readonly ((arg: never) => unknown)[], now: () => number): FoundProgram | undefined {
  const endsAt = now() + problem.budgetMs;
  const components = withCosts(problem, functions);
  const bank = createBank(problem);
  for (const leaf of leaves(problem)) bank.add(leaf.kind, leaf.cost, leaf.entry);
  let tried = 0;
  for (let cost = 2; cost <= MAX_COST; cost += 1) {
    for (const { component, cost: own } of components) {
      for (const args of bank.choices(component.takes, cost - own)) {
        tried += 1;
        if (tried % CLOCK_EVERY === 0 && now() > endsAt) return undefined;
        const entry = applyTo(component, args, problem.examples.length);
        if (entry) bank.add(component.gives, cost, entry);
        const found = bank.found();
        if (found) return conclude(found, problem);
      }
    }
  }
  return undefined;
}

function conclude(entry: Entry, { examples, heldOut }: SearchProblem): FoundProgram | undefined {
  if (heldOut && !isResult(entry.values[examples.length], heldOut.result)) return undefined;
  return { expression: entry.text, size: entry.size, templates: [...new Set(entry.templates)] };
}

function withCosts({ stems, templates }: SearchProblem, functions: readonly ((arg: never) => unknown)[]): { component: Component; cost: number }[] {
  const asked = new Set(stems);
  const builtIn = COMPONENTS.map((component) => ({ component, cost: toTerms(component.words).some(({ stem }) => asked.has(stem)) ? COST.named : COST.unnamed }));
  const own = templates.map(({ id, takes, gives, entryPoint }, index) => ({
    component: { takes: [takes], gives, words: '', apply: functions[index] as Component['apply'], write: (arg: string) => `${entryPoint}(${arg})`, isAtom: true, templateId: id },
    cost: COST.named,
  }));
  return [...own, ...builtIn].sort((a, b) => a.cost - b.cost);
}

function leaves({ params, examples, heldOut, constants }: SearchProblem): { kind: Kind; cost: number; entry: Entry }[] {
  const rows = [...examples, ...(heldOut ? [heldOut] : [])];
  const inputs = params.map(({ name, kind }, at) => ({ kind, cost: COST.param, entry: { values: rows.map(({ args }) => toValue(args[at] as Literal)), text: name, isAtom: true, size: 0, usesInput: true, templates: [] } }));
  const fixed = [...constants.map((value) => ({ value, cost: COST.param })), ...CONSTANTS.map((value) => ({ value, cost: COST.constant }))].map(({ value, cost }) => ({
    kind: (typeof value === 'string' ? 'string' : 'number') as Kind,
    cost,
    entry: { values: rows.map(() => value), text: typeof value === 'string' ? asStringLiteral(value) : numberSource(value), isAtom: typeof value === 'string', size: 0, usesInput: false, templates: [] },
  }));
  return [...inputs, ...fixed];
}

/** The component on these programs; undefined when it fails on an example, or gives something else than it says. */
function applyTo(component: Component, args: readonly Entry[], trained: number): Entry | undefined {
  const size = args.reduce((sum, arg) => sum + arg.size, 1);
  if (size > MAX_SIZE || !args.some(({ usesInput }) => usesInput)) return undefined;
  const values: unknown[] = [];
  for (let row = 0; row < (args[0] as Entry).values.length; row += 1) {
    const value = attempt(component, args.map((arg) => arg.values[row]));
    if (value === FAILED && row < trained) return undefined;
    values.push(value);
  }
  const text = component.write(...args.map((arg, at) => (arg.isAtom || standsFree(component, at) ? arg.text : `(${arg.text})`)));
  return { values, text, isAtom: component.isAtom, size, usesInput: true, templates: [...args.flatMap(({ templates }) => templates), ...(component.templateId === undefined ? [] : [component.templateId])] };
}

const MARK = '§';
/** Alone between brackets and commas. */
const ENCLOSED = /[(,] ?§(?=[),])/g;

/** Whether whatever is written for this argument keeps its meaning without brackets. */
function standsFree(component: Component, at: number): boolean {
  const written = component.write(...component.takes.map((_, index) => (index === at ? MARK : '0')));
  const joinsTexts = component.gives === 'string' && component.takes.length === 2 && written.includes(' + ');
  return joinsTexts || written.split(MARK).length - 1 === (written.match(ENCLOSED) ?? []).length;
}

function attempt(component: Component, args: readonly unknown[]): unknown {
  try {
    const value = args.includes(FAILED) ? FAILED : component.apply(...(args as never[]));
    return isOfKind(value, component.gives) ? value : FAILED;
  } catch {
    return FAILED;
  }
}

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind === 'string') return typeof value === 'string' && value.length <= MAX_LENGTH;
  if (kind === 'number') return typeof value === 'number' && !Number.isNaN(value);
  if (kind === 'boolean') return typeof value === 'boolean';
  return Array.isArray(value) && value.length <= MAX_LENGTH && value.every((item) => typeof item === kind.slice(0, -2));
}

function isResult(value: unknown, expected: Literal): boolean {
  const decimals = statedDecimals(expected);
  if (decimals !== undefined) return typeof value === 'number' && Math.abs(value - (expected as { value: number }).value) < 10 ** -decimals / 2;
  return value !== FAILED && keyOf(value) === keyOf(toValue(expected));
}

/** Texts for values that are the same and only for those. */
function keyOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The programs so far, by kind and cost. */
interface Bank {
  /** Keeps the program unless a cheaper one gives the same for all examples. */
  add(kind: Kind, cost: number, entry: Entry): void;
  /** All lists of programs of these kinds whose costs add up to `cost`. */
  choices(kinds: readonly Kind[], cost: number): Iterable<Entry[]>;
  /** The first that gave all results. */
  found(): Entry | undefined;
}

function createBank({ examples, gives }: SearchProblem): Bank {
  const byKind = new Map<Kind, Entry[][]>();
  const seen = new Set<string>();
  let found: Entry | undefined;

  function* choices(kinds: readonly Kind[], cost: number): Generator<Entry[]> {
    const [kind, ...others] = kinds;
    if (kind === undefined) {
      if (cost === 0) yield [];
      return;
    }
    const byCost = byKind.get(kind) ?? [];
    for (let own = others.length === 0 ? Math.max(cost, 1) : 1; own <= cost - others.length; own += 1) {
      for (const entry of byCost[own] ?? []) for (const rest of choices(others, cost - own)) yield [entry, ...rest];
    }
  }

  return {
    add(kind, cost, entry) {
      const trained = entry.values.slice(0, examples.length);
      const key = `${kind}:${trained.map(keyOf).join('|')}`;
      if (seen.has(key)) return;
      seen.add(key);
      const byCost = byKind.get(kind) ?? [];
      (byCost[cost] ??= []).push(entry);
      byKind.set(kind, byCost);
      const fits = kind === gives && entry.usesInput && entry.size > 0 && examples.every(({ result }, index) => isResult(trained[index], result));
      if (fits) found ??= entry;
    },
    choices,
    found: () => found,
  };
}
