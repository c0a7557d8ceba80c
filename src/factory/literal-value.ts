import type { Literal } from './literal.ts';

/** Larger values are not written down: no example that fits into a request has them. */
const MAX_NODES = 2500;
const MAX_CHARACTERS = 5000;
const MAX_DEPTH = 30;

/** The value that a literal stands for. Keys such as `__proto__` become properties like any other. */
export function toValue(literal: Literal): unknown {
  switch (literal.kind) {
    case 'string': return literal.value;
    case 'number': return literal.value;
    case 'bigint': return BigInt(literal.text);
    case 'word': return { true: true, false: false, null: null, undefined: undefined }[literal.value];
    case 'array': return literal.items.map(toValue);
    case 'date': return new Date(...(literal.args.map(toValue) as [number, number]));
    case 'object': return toObject(literal.entries);
  }
}

function toObject(entries: readonly (readonly [string, Literal])[]): object {
  const object = {};
  for (const [key, value] of entries) Object.defineProperty(object, key, { value: toValue(value), enumerable: true, configurable: true, writable: true });
  return object;
}

/** A value as a literal; undefined when it is too large, nested too deeply, or holds something that is no data, e.g. a function or a Map. */
export function toLiteral(value: unknown): Literal | undefined {
  return convert(value, { nodes: MAX_NODES, characters: MAX_CHARACTERS }, 0);
}

interface Budget {
  nodes: number;
  characters: number;
}

function convert(value: unknown, budget: Budget, depth: number): Literal | undefined {
  budget.nodes -= 1;
  if (budget.nodes < 0 || depth > MAX_DEPTH) return undefined;
  if (typeof value === 'string') return spend(budget, value.length) ? { kind: 'string', value } : undefined;
  if (typeof value === 'number') return { kind: 'number', value, text: String(value) };
  if (typeof value === 'bigint') return value > -(10n ** 400n) && value < 10n ** 400n ? { kind: 'bigint', text: String(value) } : undefined;
  if (value === undefined || value === null || typeof value === 'boolean') return { kind: 'word', value: String(value) as 'null' };
  if (typeof value !== 'object') return undefined;
  if (value instanceof Date) return { kind: 'date', args: [{ kind: 'number', value: value.getTime(), text: String(value.getTime()) }] };
  return Array.isArray(value) ? convertItems(value, budget, depth) : convertEntries(value, budget, depth);
}

function convertItems(values: readonly unknown[], budget: Budget, depth: number): Literal | undefined {
  const items: Literal[] = [];
  if (values.length > budget.nodes) return undefined;
  for (const value of values) {
    const item = convert(value, budget, depth + 1);
    if (!item) return undefined;
    items.push(item);
  }
  return { kind: 'array', items };
}

function convertEntries(object: object, budget: Budget, depth: number): Literal | undefined {
  const entries: [string, Literal][] = [];
  if (Object.prototype.toString.call(object) !== '[object Object]') return undefined;
  for (const [key, value] of Object.entries(object)) {
    const entry = spend(budget, key.length) ? convert(value, budget, depth + 1) : undefined;
    if (!entry) return undefined;
    entries.push([key, entry]);
  }
  return { kind: 'object', entries };
}

function spend(budget: Budget, characters: number): boolean {
  budget.characters -= characters;
  return budget.characters >= 0;
}
