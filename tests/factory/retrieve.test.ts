import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/factory/read-request.ts';
import { ACCEPT_CONFIDENCE, createLibrary, type Ranked } from '../../src/factory/retrieve.ts';
import { createNgramIndex } from '../../src/factory/ngram-index.ts';
import type { Template } from '../../src/factory/template.ts';
import { library } from './library.ts';

function search(request: string): Ranked[] {
  const { searchText, terms } = readRequest(request);
  return library.search(searchText, terms);
}

function best(request: string): string | undefined {
  const [first] = search(request);
  return first && first.confidence >= ACCEPT_CONFIDENCE ? first.template.id : undefined;
}

describe('search', () => {
  it('orders by confidence, between 0 and 1', () => {
    const confidences = search('validate the format of an ip address').map(({ confidence }) => confidence);
    expect(confidences.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(confidences[0]).toBe(Math.max(...confidences));
  });

  it('forgives typing errors', () => {
    for (const [request, id] of [['validte emial adresses', 'is-email'], ['levenstein distance', 'levenshtein'], ['palindrom check', 'is-palindrome'], ['fibonaci number', 'fibonacci']]) expect(best(request as string), request).toBe(id);
  });

  it('takes no word that says nothing for a typing error of another', () => {
    const chunk = library.get('chunk') as Template;
    const ofTrees = createLibrary([{ ...chunk, tags: [...chunk.tags, 'tree'], requires: [['tree']] }]);
    const confidence = (request: string): number => ofTrees.search(request, readRequest(request).terms)[0]?.confidence ?? 0;
    expect(confidence('chunk an array of a tree')).toBeGreaterThan(ACCEPT_CONFIDENCE);
    expect(confidence('chunk an array of three')).toBeLessThan(ACCEPT_CONFIDENCE);
  });

  it('knows other words for the same', () => {
    for (const [request, id] of [['verify guids', 'is-uuid'], ['dedupe a list', 'unique'], ['average of numbers', 'mean'], ['telephone number check', 'is-phone-number'], ['how far apart are two gps positions', 'distance-between'], ['highest common factor', 'gcd']]) expect(best(request as string), request).toBe(id);
  });

  it('tells there from back', () => {
    for (const [request, id] of [['celsius to fahrenheit', 'celsius-to-fahrenheit'], ['celsius from fahrenheit', 'fahrenheit-to-celsius'], ['how many miles are 5 km', 'kilometers-to-miles'], ['rgb into hex', 'rgb-to-hex'], ['from roman numerals to integers', 'from-roman'], ['snake case to camel case', 'camel-case']]) expect(best(request as string), request).toBe(id);
  });

  it('does not take a near miss', () => {
    for (const request of ['reverse a linked list', 'shortest word in a sentence', 'remove consonants from a string', 'sort the lines of a file', 'encode a string as morse code', 'decode a base62 number', 'validate a license plate', 'convert celsius to rankine', 'intersection of two lines', 'group an array by two keys and sum']) {
      expect(best(request), request).toBeUndefined();
    }
  });

  it('takes a template whose alias the request is, word for word', () => {
    for (const [request, id] of [['countBy', 'count-by'], ['take', 'take'], ['Order by', 'order-by']]) {
      const [first, second] = search(request as string);
      expect(first, request).toMatchObject({ template: { id }, confidence: 1, unexplained: [], conflicts: [] });
      expect(second?.confidence ?? 0, request).toBeLessThanOrEqual(0.95);
    }
  });

  it('names the words it can not explain', () => {
    expect(search('convert celsius to rankine')[0]?.unexplained.map(({ word }) => word)).toEqual(['rankine']);
    expect(search('mask an ip')[0]?.conflicts).toEqual(['ip']);
  });

  it('finds nothing without words, and nothing in an empty library', () => {
    expect(search('')).toEqual([]);
    expect(createLibrary([]).search('validate emails', readRequest('validate emails').terms)).toEqual([]);
  });
});

describe('createNgramIndex', () => {
  it('gives 1 for the same text, 0 for one without common parts', () => {
    const index = createNgramIndex(['validate email', 'reverse text']);
    const [same, other] = index.similarities('validate email');
    expect(same).toBeCloseTo(1, 10);
    expect(other).toBe(0);
    expect([...index.similarities('zzz')]).toEqual([0, 0]);
    expect([...index.similarities('')]).toEqual([0, 0]);
  });

  it('finds inflections and typing errors', () => {
    const [right = 0, wrong = 0] = createNgramIndex(['levenshtein distance', 'percentile']).similarities('levenshtien distances');
    expect(right).toBeGreaterThan(0.5);
    expect(right).toBeGreaterThan(wrong);
  });
});
