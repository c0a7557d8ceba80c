import { exampleTests } from '../example-tests.ts';
import { toSource, type Literal } from '../literal.ts';
import type { Example } from '../read-examples.ts';
import type { Plan } from './plan.ts';
import type { Vector } from './vectors.ts';

/** A fast-check arbitrary for the subject, by its type. */
const ARBITRARIES: Record<string, string> = {
  string: "fc.string({ unit: 'grapheme' })",
  number: 'fc.integer({ min: -1000, max: 1000 })',
  'number[]': 'fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 20 })',
  'string[]': 'fc.array(fc.string(), { maxLength: 20 })',
};

/**
 * Tests of a composition: the person's examples, what its steps gave one after another, and properties.
 * @param refusesWrongTypes whether a wrong type of subject was seen to throw a TypeError
 */
export function composeTests(name: string, plan: Plan, vectors: readonly Vector[], examples: readonly Example[], refusesWrongTypes: boolean): string {
  const values = vectors.flatMap(({ args, outcome }) => (outcome.kind === 'value' ? [{ args, value: outcome.value }] : []));
  const thrown = vectors.filter(({ outcome }) => outcome.kind === 'thrown');
  const call = (args: readonly Literal[]): string => `${name}(${args.map(toSource).join(', ')})`;
  const arbitrary = plan.subject.isRest || vectors.some(({ args }) => args.length > 1) ? undefined : ARBITRARIES[plan.subject.type];
  const blocks = [
    block('gives what its steps give one after another', values.map(({ args, value }) => `expect(${call(args)}).toEqual(${toSource(value)});`)),
    block('gives the same again and leaves its input alone', sameAgain(name, values)),
    block('throws where a step throws', thrown.map(({ args }) => `expect(() => ${call(args)}).toThrow();`)),
    block('throws a TypeError for a wrong type', refusesWrongTypes ? [`expect(() => ${name}(...([undefined] as never[] as [never]))).toThrow(TypeError);`] : []),
    arbitrary === undefined ? '' : block('answers alike for any input, or says why not', property(name, arbitrary)),
  ].filter((text) => text !== '');
  return [
    [...(arbitrary === undefined ? [] : ["import fc from 'fast-check';"]), "import { describe, expect, it } from 'vitest';", `import { ${name} } from './${name}.ts';`].join('\n'),
    exampleTests(examples, name).trim(),
    `describe('${name}', () => {\n${blocks.join('\n\n')}\n});\n`,
  ].filter((section) => section !== '').join('\n\n');
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`  it('${title}', () => {`, ...lines.map((line) => `    ${line}`), '  });'].join('\n');
}

function sameAgain(name: string, values: readonly { args: Literal[]; value: Literal }[]): string[] {
  const [first] = values.filter(({ args }) => args.some((arg) => arg.kind === 'array' || arg.kind === 'object')).concat(values);
  if (!first) return [];
  const list = first.args.map(toSource).join(', ');
  return [`const input = [${list}] as const;`, `const before = structuredClone(input);`, `const [once, again] = [${name}(...(input as never as [never])), ${name}(...(input as never as [never]))];`, 'expect(again).toEqual(once);', 'expect(input).toEqual(before);'];
}

function property(name: string, arbitrary: string): string[] {
  return [
    `const outcome = (input: unknown): unknown => {`,
    '  try {',
    `    return ${name}(input as never);`,
    '  } catch (error) {',
    '    return (error as Error).message;',
    '  }',
    '};',
    `fc.assert(fc.property(${arbitrary}, (input) => {`,
    '  const copy = structuredClone(input);',
    '  expect(outcome(input)).toEqual(outcome(copy));',
    '  expect(input).toEqual(copy);',
    '}), { seed: 1, numRuns: 200 });',
  ];
}
