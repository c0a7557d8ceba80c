import type { CandidateRunner } from '../../ports.ts';
import { mergeModules, type Part } from '../composition/merge-modules.ts';
import { parseSignature } from '../composition/signature.ts';
import { toCamelCase, toEntryName } from '../entry-name.ts';
import { exampleTests } from '../example-tests.ts';
import { refuse, unreadNotes, type GenerationResult } from '../generate.ts';
import { toSource } from '../literal.ts';
import { otherLanguage } from '../other-language.ts';
import type { Example } from '../read-examples.ts';
import type { ReadRequest } from '../read-request.ts';
import { toAlternatives, type Ranked } from '../retrieve.ts';
import { commonKind, type FoundProgram, type Kind, type SearchProblem, type TemplateComponent } from './problem.ts';

const MIN_EXAMPLES = 3;
/** True and false are half of a coin each: so many are needed before they mean something. */
const MIN_BOOLEAN_EXAMPLES = 6;
const BUDGET_MS = 2000;
const MAX_TEMPLATES = 12;
/** Words must say so much of a template before it becomes a component. */
const TEMPLATE_FLOOR = 0.2;
const CONFIDENCE = { fits: 0.3, predicted: 0.45 };
const PARAM_NAMES: Record<Kind, string> = { string: 'text', number: 'value', boolean: 'flag', 'string[]': 'texts', 'number[]': 'numbers' };
const NOTHING_ELSE = 'fits your examples; nothing else is known about it';

/**
 * Searches a small program that fits at least three different examples, when no template does. From four on the last one is
 * held out, and the program found from the others must predict it. Nothing is searched for another programming language.
 * @param ranked templates by words; those of plain types become components
 */
export async function synthesize(request: ReadRequest, ranked: readonly Ranked[], runner: CandidateRunner): Promise<GenerationResult | undefined> {
  if (otherLanguage(request.rest) !== undefined) return undefined;
  const problem = stateProblem(request, ranked);
  const program = problem && (await runner.search(problem));
  if (!program) return undefined;
  const words = toCamelCase(request.terms.slice(0, 4).map(({ word }) => word).join(' '));
  const asked = request.name === undefined ? undefined : toEntryName(request.name);
  if (asked?.ok === false) return refuse(ranked, asked.hint);
  const derived = toEntryName(words);
  const name = asked?.name ?? (derived.ok && !problem.params.some((param) => param.name === derived.name) ? derived.name : 'fitExamples');
  const parts = program.templates.map((id): Part => ({ template: (ranked.find(({ template }) => template.id === id) as Ranked).template, values: new Map() }));
  const merged = mergeModules(parts, [name, ...problem.params.map((param) => param.name)]);
  if (!merged || parts.some(({ template }, index) => merged.entries[index] !== template.entryPoint)) return undefined;
  const code = [merged.source, functionSource(problem, program, name)].filter((source) => source !== '').join('\n\n');
  const kept = problem.heldOut ? [`the last example was kept aside; the function found from the others gives it as well`] : [];
  return {
    kind: 'generated',
    content: { code, tests: testSource(problem, name, request.examples), codeFile: `${name}.ts`, testFile: `${name}.test.ts`, entryPoint: name },
    provenance: { kind: 'synthesis', confidence: problem.heldOut ? CONFIDENCE.predicted : CONFIDENCE.fits, assumptions: [NOTHING_ELSE, ...kept, ...unreadNotes(request)], alternatives: toAlternatives(ranked, 2) },
    examples: request.examples,
  };
}

/** The examples as a problem; undefined when they are too few, of mixed kinds, or all give the same. */
export function stateProblem(request: ReadRequest, ranked: readonly Ranked[]): SearchProblem | undefined {
  const distinct = [...new Map(request.examples.map((example) => [example.args.map(toSource).join(), example])).values()];
  const results = new Set(distinct.map(({ result }) => toSource(result)));
  const gives = commonKind(distinct.map(({ result }) => result));
  const arity = distinct[0]?.args.length ?? 0;
  const needed = gives === 'boolean' ? MIN_BOOLEAN_EXAMPLES : MIN_EXAMPLES;
  if (gives === undefined || distinct.length < needed || results.size < 2 || arity === 0 || distinct.some(({ args }) => args.length !== arity)) return undefined;
  const kinds = Array.from({ length: arity }, (_, at) => commonKind(distinct.map(({ args }) => args[at] as Example['result'])));
  if (kinds.includes(undefined)) return undefined;
  const params = (kinds as Kind[]).map((kind, at) => ({ kind, name: kinds.indexOf(kind) === at ? PARAM_NAMES[kind] : `${PARAM_NAMES[kind]}${at + 1}` }));
  const isHeldOut = distinct.length > MIN_EXAMPLES;
  return {
    params,
    gives,
    examples: isHeldOut ? distinct.slice(0, -1) : distinct,
    heldOut: isHeldOut ? distinct.at(-1) : undefined,
    stems: request.terms.map(({ stem }) => stem),
    constants: [...new Set([...request.quoted.map(({ value }) => value), ...request.numbers.map(({ value }) => value), ...affixes(isHeldOut ? distinct.slice(0, -1) : distinct)])],
    templates: ranked.filter(({ confidence, conflicts }) => confidence >= TEMPLATE_FLOOR && conflicts.length === 0).flatMap(({ template }) => toComponent(template)).slice(0, MAX_TEMPLATES),
    budgetMs: BUDGET_MS,
  };
}

const KINDS: readonly string[] = ['string', 'number', 'boolean', 'string[]', 'number[]'] satisfies Kind[];

function toComponent({ id, code, entryPoint, signature }: Ranked['template']): TemplateComponent[] {
  const { params: [first, ...others], returns } = parseSignature(signature);
  const isPlain = first !== undefined && !first.isRest && KINDS.includes(first.type) && KINDS.includes(returns) && others.every(({ isOptional }) => isOptional);
  return isPlain ? [{ id, code: code.source, entryPoint, takes: first.type as Kind, gives: returns as Kind }] : [];
}

/** What all resulting texts begin and end with. */
function affixes(examples: readonly Example[]): string[] {
  const texts = examples.flatMap(({ result }) => (result.kind === 'string' ? [result.value] : []));
  const [first = ''] = texts;
  let [start, end] = [0, 0];
  while (start < first.length && texts.every((text) => text[start] === first[start])) start += 1;
  while (end < first.length - start && texts.every((text) => text.at(-1 - end) === first.at(-1 - end))) end += 1;
  return [first.slice(0, start), end === 0 ? '' : first.slice(-end)].filter((text) => text !== '');
}

function functionSource({ params, gives }: SearchProblem, { expression }: FoundProgram, name: string): string {
  const checks = params.map(({ name: param, kind }) =>
    kind.endsWith('[]')
      ? `  if (!Array.isArray(${param}) || ${param}.some((item) => typeof item !== '${kind.slice(0, -2)}')) throw new TypeError(\`expected an array of ${kind.slice(0, -2)}s, got \${typeof ${param}}\`);`
      : `  if (typeof ${param} !== '${kind}') throw new TypeError(\`expected a ${kind}, got \${typeof ${param}}\`);`);
  const list = params.map(({ name: param, kind }) => `${param}: ${kind.endsWith('[]') ? 'readonly ' : ''}${kind}`).join(', ');
  return [
    '/**',
    ' * Found by search: it fits the examples in its tests; nothing else is known about it.',
    ' * @throws TypeError when an argument has the wrong type',
    ' */',
    `export function ${name}(${list}): ${gives} {`,
    ...checks,
    `  return ${expression};`,
    '}',
    '',
  ].join('\n');
}

function testSource({ params, gives, examples }: SearchProblem, name: string, own: readonly Example[]): string {
  const calls = examples.map(({ args }) => `[${args.map(toSource).join(', ')}]`);
  const type = gives.endsWith('[]') ? 'array' : gives;
  return [
    [`import { describe, expect, it } from 'vitest';`, `import { ${name} } from './${name}.ts';`].join('\n'),
    exampleTests(own, name).trim(),
    [
      `const INPUTS: Parameters<typeof ${name}>[] = [${calls.join(', ')}];`,
      '',
      `describe('${name}', () => {`,
      `  it('gives a value of its type, the same every time, and leaves its input alone', () => {`,
      '    for (const input of INPUTS) {',
      '      const before = structuredClone(input);',
      `      const [once, again] = [${name}(...input), ${name}(...input)];`,
      '      expect(again).toEqual(once);',
      '      expect(input).toEqual(before);',
      `      expect(${type === 'array' ? 'Array.isArray(once)' : 'typeof once'}).toBe(${type === 'array' ? 'true' : `'${type}'`});`,
      '    }',
      '  });',
      '',
      `  it('throws a TypeError for a wrong type', () => {`,
      `    expect(() => ${name}(${params.map(() => 'null as never').join(', ')})).toThrow(TypeError);`,
      '  });',
      '});',
      '',
    ].join('\n'),
  ].join('\n\n');
}
