import { extractParams, type Extraction } from '../parameters.ts';
import { readRequest, type ReadRequest } from '../read-request.ts';
import type { Library, Ranked } from '../retrieve.ts';
import { checkSpecifics } from '../specifics.ts';
import { parseSignature, type Param } from './signature.ts';
import { resolve, unify, type Bindings } from './unify.ts';

/** One template as one step, with what its part of the request says. */
export interface Step {
  ranked: Ranked;
  extraction: Extraction;
  notes: string[];
  params: Param[];
  /** Required arguments behind the first: as the words state them, or parameters of the whole. */
  further: (Param | number | string)[];
}

export interface Plan {
  steps: Step[];
  /** The subject of the whole. */
  subject: Param;
  /** For each step its further arguments, their types as the whole knows them. */
  further: Step['further'][];
  /** Type parameters of the whole with their constraints. */
  generics: Map<string, string>;
  returns: string;
}

/** Nearest templates of one part that are looked at. */
const TEMPLATES_PER_PART = 4;

/** Templates that may be meant by one part, best first; `problem` says why the nearest can't be a step. */
export function readStep(part: string, library: Library, floor: number): { steps: Step[]; problem: string | undefined } {
  const request = readRequest(part);
  const ranked = library.search(request.searchText, request.terms).filter(({ confidence, conflicts }) => confidence >= floor && conflicts.length === 0);
  const read = ranked.slice(0, TEMPLATES_PER_PART).map((candidate) => toStep(candidate, request));
  const steps = read.flatMap((step) => (typeof step === 'string' ? [] : [step]));
  return { steps, problem: steps.length > 0 ? undefined : (read.find((step) => typeof step === 'string') ?? `“${part.trim()}” is not in the library`) };
}

function toStep(ranked: Ranked, request: ReadRequest): Step | string {
  const { template } = ranked;
  if (template.returns === 'promise' || template.returns === 'function') return `${template.id} gives a ${template.returns}, which no next step takes`;
  const { params } = parseSignature(template.signature);
  const [subject, ...others] = params;
  if (!subject) return `${template.id} takes nothing`;
  const extraction = extractParams(template, request);
  const required = others.filter(({ isOptional, isRest }) => !isOptional && !isRest);
  const further = required.map((param) => statedArgument(param, request, extraction) ?? param);
  const { refusals, notes } = checkSpecifics(request, ranked, extraction);
  return refusals.length > 0 ? `${template.id}: ${refusals.join('; and ')}` : { ranked, extraction, notes, params, further };
}

/** The only number or quoted text that the part states and no parameter took. */
function statedArgument({ type }: Param, request: ReadRequest, extraction: Extraction): number | string | undefined {
  const numbers = request.numbers.filter((stated) => !extraction.usedNumbers.has(stated));
  const quotes = request.quoted.filter((quoted) => !extraction.usedQuotes.has(quoted));
  const [number, quoted] = [type === 'number' && numbers.length === 1 ? numbers[0] : undefined, type === 'string' && quotes.length === 1 ? quotes[0] : undefined];
  if (number) extraction.usedNumbers.add(number);
  if (quoted) extraction.usedQuotes.add(quoted);
  return number?.value ?? quoted?.value;
}

/** One step's types with its type parameters renamed, so that those of two steps differ. */
interface TypedStep {
  takes: string;
  returns: string;
  further: Step['further'];
}

/** The steps one after another; a sentence where what one gives is not what the next takes. */
export function planSteps(steps: readonly Step[]): Plan | string {
  const variables = new Map<string, string>();
  const bindings: Bindings = new Map();
  const typed = steps.map((step, index) => toTyped(step, index, variables));
  for (const [index, { takes }] of typed.entries()) {
    const previous = typed[index - 1];
    const [from, to] = [steps[index - 1]?.ranked.template.id, (steps[index] as Step).ranked.template.id];
    if (previous && !unify(previous.returns, takes, variables, bindings)) return `${from} gives ${resolve(previous.returns, bindings)}, and ${to} takes ${resolve(takes, bindings)}`;
  }
  const [first] = steps as [Step];
  const subject = { ...(first.params[0] as Param), type: resolve((typed[0] as TypedStep).takes, bindings) };
  const further = typed.map((step) => step.further.map((argument) => (typeof argument === 'object' ? { ...argument, type: resolve(argument.type, bindings) } : argument)));
  const exposed = further.flat().filter((argument) => typeof argument === 'object');
  if (subject.isRest && exposed.length > 0) return `${first.ranked.template.id} takes any number of values, so that ${exposed[0]?.name} can't follow them`;
  const returns = resolve((typed.at(-1) as TypedStep).returns, bindings);
  const types = [subject.type, returns, ...exposed.map(({ type }) => type)].join(' ');
  const left = [...variables].filter(([name]) => !bindings.has(name) && new RegExp(`\\b${name}\\b`).test(types));
  return { steps: [...steps], subject, further, generics: new Map(left), returns };
}

function toTyped({ ranked, further }: Step, index: number, variables: Map<string, string>): TypedStep {
  const signature = parseSignature(ranked.template.signature);
  const renamed = new Map(Array.from(signature.generics.keys(), (name) => [name, `${name}${index + 1}`]));
  for (const [name, constraint] of signature.generics) variables.set(renamed.get(name) as string, constraint);
  const rename = (type: string): string => resolve(type, renamed);
  return { takes: rename((signature.params[0] as Param).type), returns: rename(signature.returns), further: further.map((argument) => (typeof argument === 'object' ? { ...argument, type: rename(argument.type) } : argument)) };
}
