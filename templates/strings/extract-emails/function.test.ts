import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractEmails } from './function.ts';

const RUNS = { seed: 318, numRuns: 200 };
const address = fc.stringMatching(/^[a-z0-9]{1,8}(?:\.[a-z0-9]{1,4})?@[a-z]{1,6}\.(?:com|org|museum)$/);

describe('e-mail addresses of a text', () => {
  it('are found among words and punctuation', () => {
    expect(extractEmails('Write to jane@example.com or <bob.lee+x@mail.example.org>.')).toEqual(['jane@example.com', 'bob.lee+x@mail.example.org']);
    expect(extractEmails('(a_b%c@x-y.example.com); "d-e@example.com", mailto:f@example.com!')).toEqual(['a_b%c@x-y.example.com', 'd-e@example.com', 'f@example.com']);
    expect(extractEmails('jörg@münchen.example [1@2.example] x@y.co')).toEqual(['jörg@münchen.example', '1@2.example', 'x@y.co']);
  });

  it('are not found where there are none', () => {
    for (const text of ['', '@', 'a@', '@example.com', 'a@b', 'a@b.c', 'a@-b.com', 'a@b-.com', 'a..b@example.com', '.a@example.com', 'a@b@example.com', 'a @example.com', 'a@b..com', 'a@b.com2']) expect(extractEmails(text), text).toEqual([]);
  });

  it('are at most 254 characters long', () => {
    const longest = `${'x'.repeat(242)}@example.com`;
    expect(extractEmails(longest)).toEqual([longest]);
    expect(extractEmails(`x${longest}`)).toEqual([]);
  });

  it('may occur more than once', () => {
    expect(extractEmails('a@example.com, a@example.com')).toEqual(['a@example.com', 'a@example.com']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => extractEmails(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('are found where they were put in', () => {
    fc.assert(fc.property(fc.array(address), fc.constantFrom(' ', ', ', ' and ', '\n', '> <'), (list, gap) => JSON.stringify(extractEmails(list.join(gap))) === JSON.stringify(list)), RUNS);
  });

  it('occur in the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '@', '.', 'b', ' ', '-') }), (text) => extractEmails(text).every((email) => text.includes(email))), RUNS);
  });
});
