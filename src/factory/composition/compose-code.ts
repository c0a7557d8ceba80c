import { asCommentText, asStringLiteral } from '../string-literal.ts';
import { numberSource } from '../literal.ts';
import { mergeModules } from './merge-modules.ts';
import type { Plan, Step } from './plan.ts';
import type { Param } from './signature.ts';

export interface Composed {
  code: string;
  /** Parameters of the whole: the subject, then what the steps need beside it. */
  params: Param[];
  /** For each step the positions of its further arguments among `params`, or the stated values. */
  further: ({ param: number } | { value: number | string })[][];
}

/** One module that carries out the steps under one name; undefined when their types have the same names. */
export function composeCode(plan: Plan, name: string): Composed | undefined {
  const params: Param[] = [plan.subject];
  const further = plan.further.map((wanted) => wanted.map((argument) => {
    if (typeof argument !== 'object') return { value: argument };
    const isTaken = params.some((param) => param.name === argument.name);
    return { param: params.push({ ...argument, name: isTaken ? `${argument.name}${params.length + 1}` : argument.name }) - 1 };
  }));
  const merged = mergeModules(plan.steps.map(({ ranked, extraction }) => ({ template: ranked.template, values: extraction.values })), [name, ...params.map((param) => param.name)]);
  if (!merged) return undefined;
  const [subject] = params as [Param];
  const call = merged.entries.reduce((inner, entry, index) => {
    const spread = (plan.steps[index] as Step).params[0]?.isRest === true ? '...' : '';
    const rest = (further[index] as Composed['further'][number]).map((argument) => ('param' in argument ? (params[argument.param] as Param).name : valueSource(argument.value)));
    return `${entry}(${[`${spread}${inner}`, ...rest].join(', ')})`;
  }, subject.name);
  return { code: `${merged.source}\n\n${docOf(plan)}\n${declaration(plan, name, params)} {\n  return ${call};\n}\n`, params, further };
}

function valueSource(value: number | string): string {
  return typeof value === 'number' ? numberSource(value) : asStringLiteral(value);
}

function docOf({ steps }: Plan): string {
  const lines = steps.map(({ ranked }, index) => ` * ${index + 1}. ${asCommentText(ranked.template.summary)}`);
  return ['/**', ' * One step after another:', ...lines, ' * @throws whatever a step throws', ' */'].join('\n');
}

function declaration({ generics, returns }: Plan, name: string, params: readonly Param[]): string {
  const variables = Array.from(generics, ([variable, constraint]) => (constraint === '' ? variable : `${variable} extends ${constraint}`)).join(', ');
  const list = params.map((param) => `${param.isRest ? '...' : ''}${param.name}: ${param.type}`).join(', ');
  return `export function ${name}${variables === '' ? '' : `<${variables}>`}(${list}): ${returns}`;
}
