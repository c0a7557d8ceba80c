import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/factory/read-request.ts';

function words(request: string): string[] {
  return readRequest(request).terms.map(({ word }) => word);
}

describe('readRequest', () => {
  it('keeps the words that say what is wanted', () => {
    expect(words('Create a function to validate email addresses')).toEqual(['validate', 'email', 'addresses']);
    expect(words('Please could you write me a small TypeScript helper that reverses strings, thanks')).toEqual(['reverses', 'strings']);
    expect(words('Create helper function')).toEqual([]);
  });

  it('keeps “generate” where it is what is wanted', () => {
    expect(words('generate a uuid')).toEqual(['generate', 'uuid']);
    expect(words('generate a function that makes a uuid')).toEqual(['makes', 'uuid']);
  });

  it('reads names in the ways people give them', () => {
    const named: [string, string][] = [
      ['Create a function called isMail to check emails', 'isMail'],
      ['a helper named "toSlug" for slugs', 'toSlug'],
      ['slugify a title, name it `toSlug`.', 'toSlug'],
      ['reverse a string and call it flip', 'flip'],
      ['chunk a list, called inGroups', 'inGroups'],
      ['a function (called snake_name) for slugs', 'snake_name'],
      ['slugify, named check-it', 'check-it'],
      ['chunkUp([1,2], 1) -> [[1],[2]]', 'chunkUp'],
    ];
    for (const [request, name] of named) expect(readRequest(request).name, request).toBe(name);
    for (const request of ['a task that is called when a timer ends', 'f(1) -> 2', 'what the so called experts say']) expect(readRequest(request).name, request).toBeUndefined();
  });

  it('reads numbers with the words around them', () => {
    expect(readRequest('between -5 and 10 items, 95th').numbers).toEqual([
      { value: -5, text: '-5', before: 'between', after: 'and # items' },
      { value: 10, text: '10', before: 'between # and', after: 'items , #' },
      { value: 95, text: '95', before: 'and # items ,', after: 'th' },
    ]);
    expect(readRequest('round to two decimals').numbers).toMatchObject([{ value: 2, before: 'round to', after: 'decimals' }]);
    expect(readRequest('in the range 5-10').numbers.map(({ value }) => value)).toEqual([5, 10]);
    expect(readRequest('1,000 items').numbers.map(({ value }) => value)).toEqual([1000]);
  });

  it('reads quoted texts with the words before them', () => {
    expect(readRequest('truncate and end with "…" or \'--\'').quoted).toEqual([{ value: '…', before: 'truncate and end with' }, { value: '--', before: 'and end with or' }]);
    expect(readRequest("don't use it's own").quoted).toEqual([]);
  });

  it('weighs purposes and later sentences less', () => {
    const { terms } = readRequest('Validate phone numbers for our newsletter. Subscribers mistype them.');
    const weight = (word: string): number | undefined => terms.find((term) => term.word === word)?.weight;
    expect(weight('phone')).toBe(1);
    expect(weight('newsletter')).toBeLessThan(0.5);
    expect(weight('subscribers')).toBeLessThan(1);
  });

  it('weighs clauses that explain less than what is asked for', () => {
    for (const request of ['truncate a text, keeping whole words', 'truncate a text; words stay whole', 'truncate a text, if it is too long for words', 'truncate a text without breaking words', 'truncate a text, otherwise leave the words alone']) {
      const { terms } = readRequest(request);
      expect(terms.find(({ word }) => word === 'truncate')?.weight, request).toBe(1);
      expect(terms.find(({ word }) => word === 'words')?.weight, request).toBeLessThan(1);
    }
  });

  it('asks for the same function whatever the things and their property are called, but not where data is measured', () => {
    const general = words('group objects by a property');
    for (const request of ['group people by age', 'group the users by their country', 'group a list of orders by status', 'Create a function to group invoices by customer.']) expect(words(request), request).toEqual(general);
    for (const request of ['sort strings by length', 'sort words by frequency', 'group dates by month', 'sum numbers by key']) expect(readRequest(request).searchText, request).not.toContain('objects');
  });

  it('searches by the name when nothing else is said', () => {
    expect(words('Create a function called isPalindrome')).toEqual(['palindrome']);
    expect(words('isPalindrome("abba") -> true')).toEqual(['palindrome']);
  });

  it('drops control, hidden and bidirectional characters', () => {
    expect(readRequest('a\u0000b\u202ec\u200bd\r\n\ud800e').text).toBe('a b c d e');
  });
});
