import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../src/factory/generate.ts';
import { readRequest } from '../../../src/factory/read-request.ts';
import { createLibrary, type Library } from '../../../src/factory/retrieve.ts';
import { MAX_SHIFT, shiftOf, thresholdsFrom } from '../../../src/factory/standing/standing.ts';
import { library } from '../library.ts';

const { requests } = JSON.parse(readFileSync(join(import.meta.dirname, '../labelled-requests.json'), 'utf8')) as { requests: { request: string }[] };

function ranking(from: Library, request: string): { id: string; confidence: number }[] {
  const { searchText, terms } = readRequest(request);
  return from.search(searchText, terms).map(({ template, confidence }) => ({ id: template.id, confidence }));
}

describe('the ranking', () => {
  it('is that of words alone where nothing happened yet', () => {
    const nothing = { wanted: 0, unwanted: 0 };
    const untouched = library.adjusted({ shifts: new Map(library.templates.map(({ id }) => [id, shiftOf(nothing)])), thresholds: thresholdsFrom(nothing, nothing) });
    for (const { request } of requests) {
      expect(ranking(untouched, request)).toEqual(ranking(library, request));
      expect(generate(request, untouched)).toEqual(generate(request, library));
    }
  });

  it('moves no confidence by more than 0.05, and no template past one that leads by 0.2, whatever happened', () => {
    const asked = fc.constantFrom(...requests.map(({ request }) => request));
    fc.assert(fc.property(asked, fc.infiniteStream(fc.constantFrom(-MAX_SHIFT, 0, MAX_SHIFT)), (request, shifts) => {
      const before = ranking(library, request);
      const adjusted = library.adjusted({ shifts: new Map(before.map(({ id }) => [id, shifts.next().value as number])), thresholds: library.thresholds });
      const after = ranking(adjusted, request);
      const now = new Map(after.map(({ id, confidence }, place) => [id, { confidence, place }]));
      for (const { id, confidence } of before) expect(Math.abs(now.get(id)!.confidence - confidence)).toBeLessThanOrEqual(0.05);
      for (const leading of before) for (const other of before) if (leading.confidence - other.confidence >= 0.2) expect(now.get(leading.id)!.place).toBeLessThan(now.get(other.id)!.place);
    }), { numRuns: 60 });
  });

  it('leaves what is asked for word for word', () => {
    const worst = library.adjusted({ shifts: new Map(library.templates.map(({ id }) => [id, id === 'count-by' ? -MAX_SHIFT : MAX_SHIFT])), thresholds: library.thresholds });
    const [first, second] = ranking(worst, 'countBy');
    expect(first).toEqual({ id: 'count-by', confidence: 1 });
    expect(second?.confidence ?? 0).toBeLessThanOrEqual(0.95);
  });

  it('follows the thresholds', () => {
    const strict = (accept: number, nearTie: number): Library => createLibrary(library.templates).adjusted({ shifts: new Map(), thresholds: { accept, nearTie } });
    expect(generate('validate email addresses', strict(1.01, 0.02)).kind).toBe('no-match');
    expect(generate('convert a temperature', strict(0.1, 0.5)).kind).toBe('ambiguous');
  });
});
