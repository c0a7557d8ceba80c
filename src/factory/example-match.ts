import type { CallOutcome } from './candidate.ts';
import { toSource, type Literal } from './literal.ts';
import { toValue } from './literal-value.ts';

const SHOWN_CHARACTERS = 120;

/** How many decimals the person wrote, where the result is a decimal fraction: it was most likely rounded. */
export function statedDecimals(result: Literal): number | undefined {
  return result.kind === 'number' ? /^-?\d*\.(\d{1,12})$/.exec(result.text)?.[1]?.length : undefined;
}

/** Whether an outcome is what an example says, as its test would judge; undefined when nothing is known. */
export function fulfils(outcome: CallOutcome, expected: Literal): boolean | undefined {
  if (outcome.kind === 'stopped') return undefined;
  if (outcome.kind !== 'value') return false;
  const decimals = statedDecimals(expected);
  return decimals === undefined ? isEqual(outcome.value, expected) : isClose(outcome.value, expected, decimals);
}

/** As `toBeCloseTo` of vitest. */
function isClose(actual: Literal, expected: Literal, decimals: number): boolean {
  return actual.kind === 'number' && expected.kind === 'number' && Math.abs(actual.value - expected.value) < 10 ** -decimals / 2;
}

/** As `toEqual` of vitest: zeros have a sign, NaN is itself, and a property that is undefined is the same as none. */
function isEqual(a: Literal, b: Literal): boolean {
  if (a.kind === 'number' && b.kind === 'number') return Object.is(a.value, b.value);
  if (a.kind === 'array' && b.kind === 'array') return a.items.length === b.items.length && a.items.every((item, index) => isEqual(item, b.items[index] as Literal));
  if (a.kind === 'object' && b.kind === 'object') {
    const [left, right] = [stated(a.entries), stated(b.entries)];
    return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key) as Literal));
  }
  if (a.kind === 'date' && b.kind === 'date') return Object.is((toValue(a) as Date).getTime(), (toValue(b) as Date).getTime());
  return a.kind === b.kind && toSource(a) === toSource(b);
}

function stated(entries: readonly [string, Literal][]): Map<string, Literal> {
  return new Map(entries.filter(([, value]) => !(value.kind === 'word' && value.value === 'undefined')));
}

/** What a call does, for people: `gives "a-b"`, `throws TypeError: expected …`. */
export function showOutcome(outcome: CallOutcome): string {
  switch (outcome.kind) {
    case 'value': return `gives ${showLiteral(outcome.value)}`;
    case 'opaque': return `gives ${outcome.shown}`;
    case 'thrown': return `throws ${outcome.message}`;
    case 'stopped': return `needs too much ${outcome.limit}`;
  }
}

export function showLiteral(literal: Literal): string {
  const shown = literal.kind === 'date' ? showDate(toValue(literal) as Date) : toSource(literal).replaceAll(/\["([A-Za-z_$][\w$]*)"\]:/g, '$1:');
  return shown.length > SHOWN_CHARACTERS ? `${shown.slice(0, SHOWN_CHARACTERS)} …` : shown;
}

function showDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'an invalid date' : `the date ${date.toISOString()}`;
}
