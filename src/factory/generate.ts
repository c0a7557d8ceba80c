import type { Alternative, Content, Provenance } from '../artifact/code-artifact.ts';
import { planRenames, toEntryName } from './entry-name.ts';
import { misfit, readFor } from './example-fit.ts';
import { exampleTests } from './example-tests.ts';
import { formatCode, formatTests } from './format-code.ts';
import { describeFormat } from './format-parts.ts';
import { readFormatRequest, type FormatRequest } from './format-request.ts';
import { nearTies } from './near-ties.ts';
import { otherLanguage } from './other-language.ts';
import { extractParams, paramSource, type Extraction } from './parameters.ts';
import { MAX_REQUEST_LENGTH, readRequest, type ReadRequest } from './read-request.ts';
import type { Example } from './read-examples.ts';
import { round, toAlternatives, type Library, type Ranked } from './retrieve.ts';
import { hasConstant, rewrite } from './rewrite.ts';
import { checkSpecifics } from './specifics.ts';
import type { ParamValue, Template, TemplateExample } from './template.ts';

export type GenerationResult =
  /** `examples` are the person's own, the first tests of `content`; whether they hold is for a sandbox to find out. */
  | { kind: 'generated'; content: Content; provenance: Provenance; examples: Example[] }
  | { kind: 'no-match'; alternatives: Alternative[]; hint: string }
  | { kind: 'ambiguous'; alternatives: Alternative[]; hint: string };

export interface GenerateOptions {
  /** Id of a template, which the person took from the alternatives. */
  choose?: string;
}

/** From here a template is taken although the request seems to state a format that can't be read. */
const SURE_CONFIDENCE = 0.8;
/** One step of several, e.g. “truncate it”, says less than a whole request. */
const STEP_CONFIDENCE = 0.4;
const FORMAT_CONFIDENCE = 0.95;
/** Most templates that a person chooses between. */
const MOST_OFFERED = 3;
/** The template that stands for formats not stated. */
const FORMAT_PLACEHOLDER = 'is-device-id';
const TWO_STEPS = /[,;]?\s+(?:and\s+then|then|after\s+that|afterwards)\s+/i;
export const ADVICE = 'Say what goes in and what should come out, best with an example such as f("in") -> "out".';

/**
 * Answers a request from the library: a function with its tests, a question, or an honest refusal. Pure and synchronous;
 * nothing of the request is evaluated.
 */
export function generate(requestText: string, library: Library, options: GenerateOptions = {}): GenerationResult {
  if (requestText.length > MAX_REQUEST_LENGTH) return refuse([], `The request has ${requestText.length} characters; expected at most ${MAX_REQUEST_LENGTH}.`);
  const request = readRequest(requestText);
  if (options.choose !== undefined) return generateChosen(options.choose, request, library);
  const ranked = library.search(request.searchText, request.terms);
  const language = otherLanguage(request.rest);
  if (language !== undefined) return refuse(ranked, `It asks for ${language}, and only TypeScript is written here.`);
  const format = readFormatRequest(request);
  const instead = format.kind === 'unreadable' && (ranked[0]?.confidence ?? 0) >= SURE_CONFIDENCE;
  if (format.kind !== 'none' && !instead && !isKnownSubject(format, library)) return answerFormat(format, request, ranked);
  if (request.terms.length === 0 && (ranked[0]?.confidence ?? 0) < library.thresholds.accept) return refuse([], `The request does not say what the function should do. ${ADVICE}`);
  return answerTemplate(request, ranked, library);
}

/** An honest refusal with the nearest two. */
export function refuse(ranked: readonly Ranked[], hint: string): GenerationResult {
  return { kind: 'no-match', alternatives: toAlternatives(ranked, 2), hint };
}

function generateChosen(id: string, request: ReadRequest, library: Library): GenerationResult {
  const ranked = library.search(request.searchText, request.terms);
  const template = library.get(id);
  if (!template) return refuse(ranked, `There is no template called ${JSON.stringify(id.slice(0, 64))}.`);
  const found = ranked.find((candidate) => candidate.template === template) ?? { template, confidence: 0, unexplained: [], conflicts: [] };
  const extraction = extractParams(template, request);
  const { refusals, notes } = checkSpecifics(request, found, extraction);
  const result = build(found, request, extraction, [...refusals.map((refusal) => `not fulfilled: ${refusal}`), ...notes], ranked);
  return result.kind === 'generated' ? { ...result, provenance: { ...result.provenance, chosenOver: offeredBeside(template, request, ranked, library) } } : result;
}

/** A stated format gives way to a template that knows the thing itself, e.g. “credit card numbers of 16 digits”. */
function isKnownSubject(format: Exclude<FormatRequest, { kind: 'none' }>, library: Library): boolean {
  const about = readRequest(`validate ${format.subject.replace(/^an? /, '')}`);
  const [best] = format.subject === 'in the stated format' ? [] : library.search(about.searchText, about.terms);
  return best !== undefined && best.confidence >= library.thresholds.accept && best.unexplained.length === 0 && best.template.id !== FORMAT_PLACEHOLDER;
}

function answerFormat(format: Exclude<FormatRequest, { kind: 'none' }>, request: ReadRequest, ranked: readonly Ranked[]): GenerationResult {
  if (format.kind === 'unreadable') {
    return refuse(ranked, `The format can be read up to “${format.unread}”. State every part in order, e.g. “DEV- followed by 8 hex digits, a dash and a check digit”; fixed texts in quotes.`);
  }
  const entry = toEntryName(request.name ?? format.name);
  if (!entry.ok) return refuse(ranked, entry.hint);
  const { name } = entry;
  const codeFile = `${name}.ts`;
  const content: Content = {
    code: formatCode(format.format, name, format.subject),
    tests: formatTests(format.format, name, codeFile, format.subject, exampleTests(request.examples, name)),
    codeFile,
    testFile: `${name}.test.ts`,
    entryPoint: name,
  };
  const assumptions = [`the format was read as: ${describeFormat(format.format)}`, ...format.format.assumptions, ...(entry.assumption ? [entry.assumption] : []), ...unreadNotes(request)];
  const usesMixedHex = format.format.parts.some((part) => part.kind === 'class' && part.set.pattern === '0-9A-Fa-f') && !format.format.ignoreCase;
  if (usesMixedHex) assumptions.push('hexadecimal digits may be upper or lower case; say “uppercase hex digits” for one of them');
  const provenance: Provenance = { kind: 'format', confidence: FORMAT_CONFIDENCE, assumptions, alternatives: toAlternatives(ranked, 2) };
  return { kind: 'generated', content, provenance, examples: request.examples };
}

function answerTemplate(request: ReadRequest, ranked: readonly Ranked[], library: Library): GenerationResult {
  const { acceptable, fitting } = candidatesFor(request, ranked, library);
  const [best] = fitting;
  const steps = twoSteps(request, library);
  if (!best && !steps) return refuseUnfit(request, ranked, acceptable);
  if (!best || steps) return { kind: 'no-match', alternatives: steps ?? [], hint: 'The request asks for several steps; propose one function for each.' };
  const extraction = extractParams(best.template, request);
  const { refusals, notes } = checkSpecifics(request, best, extraction);
  if (refusals.length > 0) return refuse(ranked, `The nearest template is ${best.template.id}, but ${refusals.join('; and ')}. Leave that out, or ask for something else.`);
  const tied = tiesAmong(request, fitting, library);
  if (tied.length > 1) return { kind: 'ambiguous', alternatives: toAlternatives(tied, MOST_OFFERED), hint: 'More than one template fits; choose one with --choose TEMPLATE.' };
  return build(best, request, extraction, notes, ranked.filter((other) => other !== best));
}

function candidatesFor(request: ReadRequest, ranked: readonly Ranked[], { thresholds }: Library): { acceptable: Ranked[]; fitting: Ranked[] } {
  const acceptable = ranked.filter(({ confidence }) => confidence >= thresholds.accept);
  return { acceptable, fitting: acceptable.filter(({ template }) => misfit(request.examples, template) === undefined) };
}

/** Examples decide better than a person who is asked. */
function tiesAmong(request: ReadRequest, fitting: readonly Ranked[], { thresholds }: Library): Ranked[] {
  return request.examples.length === 0 && fitting.length > 0 ? nearTies(request, fitting, thresholds.nearTie) : [];
}

/** What else was put to the person who chose this template. */
function offeredBeside(template: Template, request: ReadRequest, ranked: readonly Ranked[], library: Library): string[] {
  const tied = tiesAmong(request, candidatesFor(request, ranked, library).fitting, library).slice(0, MOST_OFFERED);
  return tied.some((rival) => rival.template === template) ? tied.filter((rival) => rival.template !== template).map((rival) => rival.template.id) : [];
}

function refuseUnfit(request: ReadRequest, ranked: readonly Ranked[], acceptable: readonly Ranked[]): GenerationResult {
  const problem = acceptable[0] && misfit(request.examples, acceptable[0].template);
  if (problem) return refuse(ranked, `The words fit ${acceptable[0]?.template.id}, but ${problem}.`);
  const words = [...(ranked[0]?.conflicts ?? []), ...(ranked[0]?.unexplained ?? request.terms).map(({ word }) => word)];
  const unknown = [...new Set(words)].map((word) => `“${word}”`).slice(0, 6).join(', ');
  return refuse(ranked, `No template fits well enough${unknown === '' ? '' : `; the nearest one is not made for ${unknown}`}. ${ADVICE}`);
}

/** The nearest template of each step, when “then” joins steps that need different ones. */
function twoSteps(request: ReadRequest, library: Library): Alternative[] | undefined {
  const steps = request.rest.split(TWO_STEPS);
  const best = steps.flatMap((step) => searchStep(library, step).slice(0, 1)).filter(({ confidence }) => confidence >= STEP_CONFIDENCE);
  const different = new Map(best.map((step) => [step.template.id, step]));
  return different.size > 1 ? toAlternatives([...different.values()], 3) : undefined;
}

function searchStep(library: Library, step: string): Ranked[] {
  const { searchText, terms } = readRequest(step);
  return library.search(searchText, terms);
}

/** A template made to the request, with what was decided on the way. */
export function build(ranked: Ranked, request: ReadRequest, extraction: Extraction, notes: readonly string[], others: readonly Ranked[]): GenerationResult {
  const { template, confidence } = ranked;
  const entry = request.name === undefined ? { ok: true as const, name: template.entryPoint } : toEntryName(request.name);
  if (!entry.ok) return refuse([ranked, ...others], entry.hint);
  const content = adapt(template, entry.name, extraction.values, readFor(template, request.examples));
  const assumptions = [...assume(template, extraction.values, entry.name), ...('assumption' in entry && entry.assumption ? [entry.assumption] : []), ...notes, ...unreadNotes(request)];
  const provenance: Provenance = { kind: 'template', template: template.id, confidence: round(confidence), assumptions, alternatives: toAlternatives(others, 2) };
  return { kind: 'generated', content, provenance, examples: request.examples };
}

/** The template's files under the new name, with the stated values and the person's examples. */
export function adapt(template: Template, name: string, values: ReadonlyMap<string, ParamValue>, examples: readonly Example[]): Content {
  const renames = planRenames(template, name);
  const constants = constantsOf(template, values);
  const codeFile = `${name}.ts`;
  const module = `./${codeFile}`;
  return {
    code: rewrite(template.code, { names: renames.code, constants, module, afterImports: '' }),
    tests: rewrite(template.tests, { names: renames.tests, constants, module, afterImports: exampleTests(examples, name) }),
    codeFile,
    testFile: `${name}.test.ts`,
    entryPoint: name,
  };
}

/** The template's function under its own name, with these values of its parameters. */
export function codeWith(template: Template, values: ReadonlyMap<string, ParamValue>): string {
  return values.size === 0 ? template.code.source : rewrite(template.code, { names: new Map(), constants: constantsOf(template, values), module: '', afterImports: '' });
}

/** The sources that replace the template's constants. */
export function constantsOf(template: Template, values: ReadonlyMap<string, ParamValue>): Map<string, string> {
  const constants = new Map(template.params.flatMap((param): [string, string][] => {
    const value = values.get(param.name);
    return value === undefined ? [] : [[param.name, paramSource(param, value)]];
  }));
  for (const constant of constants.keys()) if (!hasConstant(template.code, constant)) throw new Error(`${template.id}: no constant ${constant}`);
  return constants;
}

/** Everything that was decided without being asked for, and two examples to check it by. */
function assume(template: Template, values: ReadonlyMap<string, ParamValue>, name: string): string[] {
  const valid = template.examples.filter((example) => holds(example, template, values)).slice(0, 2);
  return [...stepAssumptions(template, values), ...valid.map((example) => `for example: ${showExample(example, name)}`)];
}

/** What a template decides where the request leaves it open. */
export function stepAssumptions(template: Template, values: ReadonlyMap<string, ParamValue>): string[] {
  const defaults = template.params.filter((param) => param.assumption !== undefined && !values.has(param.name)).map((param) => (param.assumption as string).replace('{value}', String(param.default)));
  return [...defaults, ...template.assumptions];
}

/** Whether the example applies with these values of the parameters. */
export function holds(example: TemplateExample, template: Template, values: ReadonlyMap<string, ParamValue>): boolean {
  const current = (name: string): ParamValue | undefined => values.get(name) ?? template.params.find((param) => param.name === name)?.default;
  return Object.entries(example.when ?? {}).every(([name, value]) => current(name) === value);
}

/** `slugify("Ä b") gives "a-b"` */
export function showExample({ args, call, result, digits }: TemplateExample, name: string): string {
  const shown = `${name}${call ?? `(${(args ?? []).map((arg) => JSON.stringify(arg)).join(', ')})`}`;
  return `${shown} gives ${digits === undefined ? '' : 'about '}${JSON.stringify(result)}`;
}

/** What looked like an example and could not be read. */
export function unreadNotes({ unreadExamples }: ReadRequest): string[] {
  return unreadExamples.map((text) => `the example ${JSON.stringify(text)} can't be read as data (texts in quotes, numbers, lists, true, false, null), so it is not tested`);
}
