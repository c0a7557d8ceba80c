import type { CandidateRunner } from '../../ports.ts';
import type { CallOutcome } from '../candidate.ts';
import { fulfils } from '../example-match.ts';
import { codeWith, holds } from '../generate.ts';
import { toSource, type Literal } from '../literal.ts';
import { toLiteral } from '../literal-value.ts';
import type { Composed } from './compose-code.ts';
import type { Plan, Step } from './plan.ts';

/** A call of the whole with what its steps give one after another. */
export interface Vector {
  args: Literal[];
  outcome: CallOutcome;
}

const MAX_VECTORS = 10;
/** Ordinary and degenerate inputs, by the type of the subject. */
const INPUTS: Record<string, readonly unknown[]> = {
  string: ['', 'a', 'Hello World', '  two  words ', 'Ünïcode ß', 'level', '42'],
  number: [0, 1, 2, 7, 12, 100, -5, 2.5],
  'number[]': [[], [1], [3, 1, 2], [1, 1, 2, 3, 5], [-2, 0.5, 10]],
  'string[]': [[], ['a'], ['b', 'a', 'b'], ['pear', 'Apple', 'fig']],
};
const OTHERS: Record<string, unknown> = { number: 2, string: 'a', boolean: true };

/** Inputs for the whole: from the first template's examples, and ordinary ones. */
export function chooseInputs(plan: Plan, composed: Composed): Literal[][] {
  const [{ ranked: { template }, extraction }] = plan.steps as [Step];
  const own = template.examples.filter((example) => example.args !== undefined && holds(example, template, extraction.values)).map(({ args = [] }) => (plan.subject.isRest ? args : args.slice(0, 1)));
  const fitting = own.filter((args) => args.every((value) => hasType(value, plan.subject.isRest ? plan.subject.type.slice(0, -2) : plan.subject.type)));
  const ordinary = (INPUTS[plan.subject.type] ?? INPUTS[/^\w+\[\]$/.test(plan.subject.type) ? 'number[]' : ''] ?? []).map((input) => (plan.subject.isRest ? (input as unknown[]) : [input]));
  const others = composed.params.slice(1).map(({ type }) => toLiteral(OTHERS[type]) as Literal);
  const inputs = [...fitting, ...ordinary].map((args) => [...args.map((value) => toLiteral(value) as Literal), ...others]);
  return [...new Map(inputs.map((args) => [args.map(toSource).join(), args])).values()].slice(0, MAX_VECTORS);
}

/** Whether a value has a type of the plain kinds; other types are not judged. */
function hasType(value: unknown, type: string): boolean {
  if (['string', 'number', 'boolean'].includes(type)) return typeof value === type;
  return !(type in INPUTS) || (Array.isArray(value) && value.every((item) => typeof item === type.slice(0, -2)));
}

/** Carries out the steps one by one, each as its template's own module. */
export async function runSteps(plan: Plan, composed: Composed, inputs: readonly Literal[][], runner: CandidateRunner): Promise<Vector[]> {
  const subjects = plan.subject.isRest ? undefined : 1;
  let current = inputs.map((args): CallOutcome | Literal[] => args.slice(0, subjects));
  for (const [index, step] of plan.steps.entries()) {
    const calls = current.map((state, at) => (Array.isArray(state) ? [...(index > 0 && step.params[0]?.isRest ? spread(state) : state), ...furtherArguments(composed, index, inputs[at] as Literal[])] : undefined));
    const { template } = step.ranked;
    const [outcomes = []] = await runner.run([{ id: template.id, code: codeWith(template, step.extraction.values), entryPoint: template.entryPoint }], calls.filter((args) => args !== undefined));
    const next = outcomes.values();
    current = current.map((state) => {
      const outcome = Array.isArray(state) ? (next.next().value as CallOutcome) : state;
      return outcome.kind === 'value' && index < plan.steps.length - 1 ? [outcome.value] : outcome;
    });
  }
  return inputs.map((args, at) => ({ args, outcome: current[at] as CallOutcome }));
}

function spread([list]: readonly Literal[]): Literal[] {
  return list?.kind === 'array' ? list.items : [];
}

function furtherArguments({ further, params }: Composed, index: number, args: readonly Literal[]): Literal[] {
  return (further[index] ?? []).map((argument) => ('param' in argument ? (args[args.length - params.length + argument.param] as Literal) : (toLiteral(argument.value) as Literal)));
}

/** Whether the whole does what its steps do one after another. */
export function agree(vectors: readonly Vector[], outcomes: readonly CallOutcome[]): boolean {
  return vectors.every(({ outcome }, index) => {
    const whole = outcomes[index] as CallOutcome;
    return outcome.kind === 'value' ? fulfils(whole, outcome.value) === true : whole.kind === outcome.kind;
  });
}
