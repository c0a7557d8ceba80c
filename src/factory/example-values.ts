import type { Literal } from './literal.ts';
import type { Example } from './read-examples.ts';
import type { ParamValue, Template, TemplateParam } from './template.ts';

/** So many other values of its parameters are tried for one template. */
const MAX_VARIANTS = 12;
const MARKS = /[^\p{L}\p{N}\s]{1,3}/gu;

/**
 * Values that the examples suggest for parameters the words leave open: numbers in them, their lengths and decimals, marks
 * that only the results have, and every value the template knows a word for.
 * @returns one set of values for each guess; only one parameter is guessed at a time
 */
export function guessValues(template: Template, stated: ReadonlyMap<string, ParamValue>, examples: readonly Example[]): Map<string, ParamValue>[] {
  const open = template.params.filter(({ name }) => !stated.has(name));
  const guesses = open.flatMap((param) => [...new Set(valuesFor(param, examples))].filter((value) => value !== param.default).map((value) => new Map([...stated, [param.name, value]])));
  return guesses.slice(0, MAX_VARIANTS);
}

function valuesFor({ type, extractor }: TemplateParam, examples: readonly Example[]): ParamValue[] {
  if (extractor.kind === 'word') return Object.values(extractor.values);
  if (extractor.kind === 'quoted') return type === 'string' ? marksIn(examples) : [];
  const { min = -Infinity, max = Infinity, integer = false, words = {} } = extractor;
  const numbers = examples.flatMap(({ args, result }) => [...sizesOf(result), ...args.flatMap(sizesOf)]);
  return [...numbers.filter((value) => value >= min && value <= max && (!integer || Number.isInteger(value))), ...Object.values(words)];
}

/** A number with its decimals, the length of a text or a list and of the first part. */
function sizesOf(literal: Literal): number[] {
  if (literal.kind === 'number') return [/\.(\d+)$/.exec(literal.text)?.[1]?.length ?? 0, literal.value].filter(Number.isFinite);
  if (literal.kind === 'string') return [[...literal.value].length];
  if (literal.kind !== 'array') return [];
  const [first] = literal.items;
  return [literal.items.length, ...(first?.kind === 'array' || first?.kind === 'string' ? sizesOf(first) : [])];
}

/** Marks of the resulting texts that stand in no argument. */
function marksIn(examples: readonly Example[]): string[] {
  const given = examples.flatMap(({ args }) => args.flatMap((arg) => (arg.kind === 'string' ? [arg.value] : []))).join(' ');
  return examples.flatMap(({ result }) => (result.kind === 'string' ? (result.value.match(MARKS) ?? []) : [])).filter((mark) => !given.includes(mark));
}
