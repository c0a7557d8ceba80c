import { asStringLiteral } from './string-literal.ts';

/** A value read from a request. Objects are lists of entries, so that no key can touch a prototype. */
export type Literal =
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number; text: string }
  /** Decimal digits, with a minus where it has one. */
  | { kind: 'bigint'; text: string }
  | { kind: 'word'; value: 'true' | 'false' | 'null' | 'undefined' }
  | { kind: 'array'; items: Literal[] }
  | { kind: 'object'; entries: [string, Literal][] }
  /** What the constructor is given, as written: one text or up to seven numbers. */
  | { kind: 'date'; args: Literal[] };

export interface Found {
  literal: Literal;
  /** Position after the literal. */
  end: number;
}

const MAX_DEPTH = 20;
/** Arguments of one call; what is longer is no list of arguments. */
const MAX_ARGUMENTS = 32;
const NUMBER = /(?:-?(?:0x[0-9a-f]{1,12}|(?:\d[\d_]{0,30}(?:\.\d{1,30})?|\.\d{1,30})(?:e[+-]?\d{1,3})?|Infinity)|NaN)(?!\w|\.\w)/iy;
const BIGINT = /-?\d{1,400}n(?!\w)/y;
const DATE = /new\s+Date\(([^()]{1,80})\)/y;
const WORD = /(?:true|false|null|undefined)(?!\w)/y;
const KEY = /[A-Za-z_$][\w$]*/y;
const CLOSING: Record<string, string> = { '"': '"', "'": "'", '`': '`', '“': '”', '‘': '’' };
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** Reads one JSON or JavaScript literal that starts at `at`; undefined when there is none. Nothing is evaluated. */
export function readLiteral(text: string, at: number, depth = 0): Found | undefined {
  const first = text[at] ?? '';
  if (depth > MAX_DEPTH) return undefined;
  if (first in CLOSING) return readString(text, at);
  if (first === '[') return readItems(text, at, ']', depth);
  if (first === '{') return readItems(text, at, '}', depth);
  const word = match(WORD, text, at);
  if (word !== undefined) return { literal: { kind: 'word', value: word as 'true' }, end: at + word.length };
  if (first === 'n') return readDate(text, at);
  const bigint = match(BIGINT, text, at);
  if (bigint !== undefined) return { literal: { kind: 'bigint', text: bigint.slice(0, -1) }, end: at + bigint.length };
  const number = match(NUMBER, text, at);
  if (number === undefined) return undefined;
  return { literal: { kind: 'number', value: Number(number.replaceAll('_', '')), text: number }, end: at + number.length };
}

/** Literals separated by commas, from `at` up to where they end; undefined when there is none, or too many for one call. */
export function readList(text: string, at: number): { literals: Literal[]; end: number } | undefined {
  const literals: Literal[] = [];
  let end = at;
  let found = readLiteral(text, skipSpace(text, at));
  while (found && literals.length < MAX_ARGUMENTS) {
    literals.push(found.literal);
    end = found.end;
    const comma = skipSpace(text, end);
    found = text[comma] === ',' ? readLiteral(text, skipSpace(text, comma + 1)) : undefined;
  }
  return literals.length === 0 || found ? undefined : { literals, end };
}

export function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text[end] as string)) end += 1;
  return end;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function readString(text: string, at: number): Found | undefined {
  const closing = CLOSING[text[at] as string];
  let value = '';
  for (let end = at + 1; end < text.length; end += 1) {
    const character = text[end] as string;
    if (character === closing) return { literal: { kind: 'string', value }, end: end + 1 };
    if (character === '\\') {
      const escape = readEscape(text, end + 1);
      value += escape.value;
      end = escape.end - 1;
    } else value += character;
  }
  return undefined;
}

function readEscape(text: string, at: number): { value: string; end: number } {
  const hex = /^(?:u([0-9a-f]{4})|x([0-9a-f]{2})|u\{([0-9a-f]{1,5})\})/i.exec(text.slice(at, at + 8));
  if (hex) return { value: String.fromCodePoint(Number.parseInt((hex[1] ?? hex[2] ?? hex[3]) as string, 16)), end: at + hex[0].length };
  const letter = text[at] ?? '';
  return { value: ESCAPES[letter] ?? letter, end: at + 1 };
}

/** `new Date("2024-02-29")` or `new Date(2024, 1, 29)`, read as data. */
function readDate(text: string, at: number): Found | undefined {
  DATE.lastIndex = at;
  const [whole, inside = ''] = DATE.exec(text) ?? [];
  const list = whole === undefined ? undefined : readList(inside, 0);
  if (whole === undefined || !list || skipSpace(inside, list.end) < inside.length) return undefined;
  const [first, ...others] = list.literals;
  const isText = first?.kind === 'string' && others.length === 0;
  const areNumbers = list.literals.length <= 7 && list.literals.every(({ kind }) => kind === 'number');
  return isText || areNumbers ? { literal: { kind: 'date', args: list.literals }, end: at + whole.length } : undefined;
}

function readItems(text: string, at: number, closing: ']' | '}', depth: number): Found | undefined {
  const items: Literal[] = [];
  const entries: [string, Literal][] = [];
  let end = skipSpace(text, at + 1);
  while (text[end] !== closing) {
    const key = closing === '}' ? readKey(text, end) : { value: '', end };
    const found = key && readLiteral(text, skipSpace(text, key.end), depth + 1);
    if (!key || !found) return undefined;
    items.push(found.literal);
    entries.push([key.value, found.literal]);
    end = skipSpace(text, found.end);
    if (text[end] === ',') end = skipSpace(text, end + 1);
    else if (text[end] !== closing) return undefined;
  }
  return { literal: closing === ']' ? { kind: 'array', items } : { kind: 'object', entries }, end: end + 1 };
}

function readKey(text: string, at: number): { value: string; end: number } | undefined {
  const quoted = (text[at] ?? '') in CLOSING ? readString(text, at) : undefined;
  const bare = match(KEY, text, at) ?? match(NUMBER, text, at);
  if (quoted?.literal.kind !== 'string' && bare === undefined) return undefined;
  const end = skipSpace(text, quoted?.end ?? at + (bare as string).length);
  if (text[end] !== ':') return undefined;
  return { value: quoted?.literal.kind === 'string' ? quoted.literal.value : (bare as string), end: end + 1 };
}

/** The literal as TypeScript source. */
export function toSource(literal: Literal): string {
  switch (literal.kind) {
    case 'string': return asStringLiteral(literal.value);
    case 'number': return numberSource(literal.value);
    case 'bigint': return `${literal.text}n`;
    case 'word': return literal.value;
    case 'date': return `new Date(${literal.args.map(toSource).join(', ')})`;
    case 'array': return `[${literal.items.map(toSource).join(', ')}]`;
    case 'object': return literal.entries.length === 0 ? '{}' : `{ ${literal.entries.map(([key, value]) => `[${asStringLiteral(key)}]: ${toSource(value)}`).join(', ')} }`;
  }
}

/** A number as TypeScript source. */
export function numberSource(value: number): string {
  if (Number.isNaN(value)) return 'Number.NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY';
  return Object.is(value, -0) ? '-0' : String(value);
}
