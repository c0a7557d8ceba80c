import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractHashtags } from './function.ts';

const RUNS = { seed: 321, numRuns: 200 };

describe('hashtags of a text', () => {
  it('are found without their sign', () => {
    expect(extractHashtags('New #release of #my_app 2.0! (#Go2) #a.b,#c')).toEqual(['release', 'my_app', 'Go2', 'a', 'c']);
    expect(extractHashtags('#déjàVu #über #日本 #हिन्दी #e\u0301')).toEqual(['déjàVu', 'über', '日本', 'हिन्दी', 'e\u0301']);
    expect(extractHashtags('#a #a')).toEqual(['a', 'a']);
  });

  it('have a letter and begin outside of words', () => {
    for (const text of ['', '#', '# x', '#1', '#_', '#2024', 'a#b', '1#b', '_#b', '&#x27;', '##x', '#👍']) expect(extractHashtags(text), text).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => extractHashtags(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('are found where they were put in', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/)), fc.constantFrom(' ', ', ', '.', '\n', ' x '), (tags, gap) => JSON.stringify(extractHashtags(tags.map((tag) => `#${tag}`).join(gap))) === JSON.stringify(tags)), RUNS);
  });

  it('occur in the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('#', 'a', '1', ' ', '_') }), (text) => extractHashtags(text).every((tag) => text.includes(`#${tag}`))), RUNS);
  });
});
