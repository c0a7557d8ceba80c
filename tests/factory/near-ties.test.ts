import { describe, expect, it } from 'vitest';
import { nearTies } from '../../src/factory/near-ties.ts';
import { readRequest } from '../../src/factory/read-request.ts';
import type { Ranked } from '../../src/factory/retrieve.ts';
import { library } from './library.ts';

function rank(...ids: string[]): Ranked[] {
  return ids.map((id, index) => ({ template: library.get(id)!, confidence: 0.8 - index * 0.005, unexplained: [], conflicts: [] }));
}

function tied(request: string, ...ids: string[]): string[] {
  return nearTies(readRequest(request), rank(...ids)).map(({ template }) => template.id);
}

describe('nearTies', () => {
  it('leaves two that the words do not tell apart', () => {
    expect(tied('convert a temperature', 'celsius-to-fahrenheit', 'fahrenheit-to-celsius')).toEqual(['celsius-to-fahrenheit', 'fahrenheit-to-celsius']);
  });

  it('drops what is further away', () => {
    const [best, other] = rank('celsius-to-fahrenheit', 'fahrenheit-to-celsius') as [Ranked, Ranked];
    expect(nearTies(readRequest('convert a temperature'), [best, { ...other, confidence: 0.7 }])).toEqual([best]);
  });

  it('drops variations that nobody named', () => {
    expect(tied('truncate a text', 'truncate', 'truncate-middle')).toEqual(['truncate']);
    expect(tied('cut a text', 'truncate', 'truncate-middle')).toEqual(['truncate', 'truncate-middle']);
  });

  it('drops what can not be told what the request states', () => {
    expect(tied('shorten texts to 80 characters', 'truncate', 'reverse-text')).toEqual(['truncate']);
  });

  it('drops answers of true or false where nobody asks', () => {
    expect(tied('text as it stands in links', 'kebab-case', 'is-slug')).toEqual(['kebab-case']);
    expect(tied('is a text fit for links', 'kebab-case', 'is-slug')).toEqual(['kebab-case', 'is-slug']);
  });
});
