import { afterAll, describe, expect, it } from 'vitest';
import { composeCode } from '../../../src/factory/composition/compose-code.ts';
import { planSteps, type Step } from '../../../src/factory/composition/plan.ts';
import { parseSignature } from '../../../src/factory/composition/signature.ts';
import { extractParams } from '../../../src/factory/parameters.ts';
import { readRequest } from '../../../src/factory/read-request.ts';
import type { Template } from '../../../src/factory/template.ts';
import { library } from '../library.ts';
import { problemsOf } from '../run-generated.ts';
import { createWorkshop } from '../workshop.ts';

const workshop = createWorkshop();
afterAll(() => workshop.close());

const REQUESTS: [request: string, name: string, order: string[]][] = [
  ['slugify a title and then truncate it to 20 characters', 'slugifyThenTruncate', ['slugify', 'truncate']],
  ['first reverse a string, then capitalize it', 'reverseTextThenCapitalize', ['reverse-text', 'capitalize']],
  ['remove duplicates from a list of numbers, then sum them', 'uniqueThenSum', ['unique', 'sum']],
  ['sum of the prime factors of a number', 'primeFactorsThenSum', ['prime-factors', 'sum']],
  ['capitalize a string after reversing it', 'reverseTextThenCapitalize', ['reverse-text', 'capitalize']],
  ['reverse a string then capitalize it then slugify it', 'reverseTextThenCapitalizeThenSlugify', ['reverse-text', 'capitalize', 'slugify']],
  ['slugify a title then truncate it to 7 characters, then truncate it to 3 characters', 'slugifyThenTruncateThenTruncate', ['slugify', 'truncate', 'truncate']],
];

describe('several steps', () => {
  it.each(REQUESTS)('%s', async (request, name, order) => {
    const { content, provenance } = await workshop.generated(request);
    expect(content).toMatchObject({ entryPoint: name, codeFile: `${name}.ts`, testFile: `${name}.test.ts` });
    expect(provenance.kind).toBe('composition');
    const line = provenance.assumptions.find((assumption) => assumption.startsWith('the steps are carried out in this order')) ?? '';
    expect(Array.from(line.matchAll(/\d\. ([a-z-]+):/g), ([, id]) => id)).toEqual(order);
    expect(content.code.match(/^export /gm)).toHaveLength(1);
  });

  it('take what each part says, also when two parts are the same template', async () => {
    const { content } = await workshop.generated('slugify a title then truncate it to 7 characters, then truncate it to 3 characters');
    expect(content.code).toContain('const DEFAULT_LENGTH = 7;');
    expect(content.code).toContain('const DEFAULT_LENGTH2 = 3;');
    expect(content.code).toContain('return truncate2(truncate(slugify(text)));');
  });

  it('are named as the person says', async () => {
    const { content } = await workshop.generated('a function called slugify that reverses a string and then makes a url slug of it');
    expect(content.entryPoint).toBe('slugify');
    expect(content.code).toContain('return slugify2(reverseText(text));');
  });

  it('are verified by examples, which also choose between templates', async () => {
    const { content, provenance } = await workshop.generated('reverse a string and then capitalize it. f("abc dE") -> "Ed cba"');
    expect(provenance.assumptions[0]).toBe('verified by your example: f("abc dE") -> "Ed cba"');
    expect(content.tests.indexOf('example from the request')).toBeLessThan(content.tests.indexOf('gives what its steps give'));
    expect(await workshop.refused('reverse a string and then capitalize it. f("abc") -> "xyz"')).toContain('reverseTextThenCapitalize("abc") gives "Cba", you asked for "xyz"');
  });

  it('are refused where a part is unknown, the types do not meet, or there are too many', async () => {
    expect(await workshop.refused('slugify a title and then frobnicate it')).toContain('“frobnicate it” is not in the library');
    expect(await workshop.refused('validate an email address and then truncate it')).toContain('is-email gives boolean, and truncate takes string');
    expect(await workshop.refused('reverse a string, then capitalize it, then slugify it, then truncate it')).toContain('at most 3 can be joined');
    for (const request of ['slugify a title and then frobnicate it', 'validate an email address and then truncate it']) expect(await workshop.refused(request), request).toContain('several steps');
  });

  it('are refused where the result is not the same every time', async () => {
    expect(await workshop.refused('shuffle an array of numbers, then flatten the array')).toContain('not the same every time');
  });

  it('are not seen in a request that one template answers', async () => {
    for (const [request, template] of [['count the words of the text', 'count-words'], ['retry a promise 3 times then give up', 'retry'], ['greatest common divisor of two of the numbers', 'gcd']]) {
      expect((await workshop.generated(request as string)).provenance.template, request).toBe(template);
    }
  });
});

describe('the composed functions', () => {
  it('pass their tests and type-check', { timeout: 120_000 }, async () => {
    const contents = [];
    for (const [request] of REQUESTS) contents.push((await workshop.generated(request)).content);
    contents.push((await workshop.generated('reverse a string and then capitalize it. f("abc dE") -> "Ed cba"')).content);
    expect(await problemsOf(contents)).toEqual([]);
  });

  it('type-check for any two templates whose types are said to meet', { timeout: 120_000 }, async () => {
    const steps = library.templates.flatMap((template) => toStep(template) ?? []);
    const pairs = steps.flatMap((first) => steps.map((second) => [first, second]));
    const plans = pairs.map(planSteps).filter((plan) => typeof plan !== 'string');
    expect(plans.length).toBeGreaterThan(500);
    const every = Math.ceil(plans.length / 150);
    const composed = plans.filter((_, index) => index % every === 0).flatMap((plan) => composeCode(plan, 'composed') ?? []);
    expect(composed.length).toBeGreaterThan(100);
    const tests = "import { expect, it } from 'vitest';\nimport { composed } from './composed.ts';\nit('is a function', () => { expect(typeof composed).toBe('function'); });\n";
    expect(await problemsOf(composed.map(({ code }) => ({ code, tests, codeFile: 'composed.ts', testFile: 'composed.test.ts', entryPoint: 'composed' })))).toEqual([]);
  });
});

function toStep(template: Template): Step | undefined {
  const { params } = parseSignature(template.signature);
  if (params.length === 0 || template.returns === 'promise' || template.returns === 'function') return undefined;
  return { ranked: { template, confidence: 1, unexplained: [], conflicts: [] }, extraction: extractParams(template, readRequest('')), notes: [], params, further: params.slice(1).filter(({ isOptional, isRest }) => !isOptional && !isRest) };
}
