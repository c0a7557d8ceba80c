import type { Literal } from './literal.ts';
import type { Example } from './read-examples.ts';
import type { Template } from './template.ts';

/** A calendar day, with or without a time, as texts of dates are written. */
const DATE_TEXT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Why a template can't fulfil the examples, judged by number and kinds of arguments and by the kind of result. */
export function misfit(examples: readonly Example[], template: Template): string | undefined {
  const example = readFor(template, examples).find(({ args, result }) => !fitsArguments(args, template.accepts) || !fitsKind(result, resultKind(template)));
  return example && `the example ${example.text} does not fit ${template.signature}`;
}

/** The examples with texts of dates as dates, where the template takes or gives dates and no texts. */
export function readFor({ accepts, returns }: Template, examples: readonly Example[]): Example[] {
  return examples.map((example) => ({
    ...example,
    args: example.args.map((arg, index) => (takesOnlyDates(accepts[index]) ? toDate(arg) : arg)),
    result: returns === 'date' ? toDate(example.result) : example.result,
  }));
}

function takesOnlyDates(accepted: string | undefined): boolean {
  return accepted === 'date' || accepted === 'date?';
}

/** A day without a time is that day's start in local time, as the functions on dates count. */
function toDate(literal: Literal): Literal {
  const parts = literal.kind === 'string' ? DATE_TEXT.exec(literal.value) : null;
  if (!parts || literal.kind !== 'string') return literal;
  const number = (value: number): Literal => ({ kind: 'number', value, text: String(value) });
  const isDay = literal.value.length === 10;
  return { kind: 'date', args: isDay ? [number(Number(parts[1])), number(Number(parts[2]) - 1), number(Number(parts[3]))] : [literal] };
}

function resultKind({ returns }: Template): string {
  return returns === 'promise' ? 'any' : returns;
}

function fitsArguments(args: readonly Literal[], accepts: readonly string[]): boolean {
  const rest = accepts.find((kind) => kind.startsWith('...'));
  const required = accepts.filter((kind) => !kind.startsWith('...') && !kind.endsWith('?')).length;
  if (args.length < required || (rest === undefined && args.length > accepts.length)) return false;
  return args.every((arg, index) => fitsKind(arg, accepts[index] ?? rest ?? 'any'));
}

function fitsKind(literal: Literal, accepted: string): boolean {
  const kinds = accepted.replace('...', '').replace('?', '').split('|');
  const kind = kindOf(literal);
  return kind === 'nothing' || kinds.includes('any') || kinds.includes(kind);
}

/** Nothing (null, undefined, NaN) may stand for any kind: what then happens is the function's business. */
export function kindOf(literal: Literal): string {
  if (literal.kind !== 'word') return literal.kind;
  return literal.value === 'true' || literal.value === 'false' ? 'boolean' : 'nothing';
}
