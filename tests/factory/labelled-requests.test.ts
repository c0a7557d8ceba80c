import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/factory/generate.ts';
import { readRequest } from '../../src/factory/read-request.ts';
import { library } from './library.ts';

interface Labelled {
  request: string;
  template: string | null;
}

const { requests } = JSON.parse(readFileSync(join(import.meta.dirname, 'labelled-requests.json'), 'utf8')) as { requests: Labelled[] };
const answerable = requests.filter(({ template }) => template !== null);
const foreign = requests.filter(({ template }) => template === null);

function best(request: string, count: number): string[] {
  const { searchText, terms } = readRequest(request);
  return library.search(searchText, terms).slice(0, count).map(({ template }) => template.id);
}

describe('labelled requests', () => {
  it('are enough, and name templates that exist', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(40);
    expect(foreign.length).toBeGreaterThanOrEqual(20);
    expect(answerable.filter(({ template }) => library.get(template as string) === undefined)).toEqual([]);
  });

  it('find their template first in 95 % and among three in 97 %', () => {
    const share = (count: number): number => answerable.filter(({ request, template }) => best(request, count).includes(template as string)).length / answerable.length;
    expect(share(1)).toBeGreaterThanOrEqual(0.95);
    expect(share(3)).toBeGreaterThanOrEqual(0.97);
  });

  it('are answered rightly in 90 %, and by another template in at most 2 %', () => {
    const answers = answerable.map(({ request, template }) => ({ result: generate(request, library), template }));
    const generated = answers.flatMap(({ result, template }) => (result.kind === 'generated' ? [result.provenance.template === template] : []));
    expect(generated.filter((right) => right).length / answerable.length).toBeGreaterThanOrEqual(0.9);
    expect(generated.filter((right) => !right).length / answerable.length).toBeLessThanOrEqual(0.02);
  });

  it('are refused in 97 % where nothing fits, with a hint', () => {
    const results = foreign.map(({ request }) => generate(request, library));
    expect(results.filter(({ kind }) => kind === 'generated').length / foreign.length).toBeLessThanOrEqual(0.03);
    for (const result of results) if (result.kind !== 'generated') expect(result.hint.length).toBeGreaterThan(20);
  });
});
