import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from '../src/near.ts';
import { cleanText, oneLine } from '../src/text.ts';

test.each([
  ['', 'REQUEST_EMPTY'],
  [' \n\t ', 'REQUEST_EMPTY'],
  ['x'.repeat(40_000), 'REQUEST_TOO_LONG'],
  ['reverse \u202e a string', 'UNSAFE_TEXT'],
  ['zero\u200bwidth', 'UNSAFE_TEXT'],
  ['null\u0000byte', 'UNSAFE_TEXT'],
  ['escape \u001b[31m', 'UNSAFE_TEXT'],
  ['lone \ud800 surrogate', 'UNSAFE_TEXT'],
])('%j is refused', (text, code) => {
  expect(() => cleanText(text, 'request', 4000)).toThrow(expect.objectContaining({ code }));
});

test.each(['{"$gt":""}', '__proto__', '<!everyone> & `code` ```', '🎉 emoji 👩‍👩‍👧', 'two\nlines', '$where: 1', 'مرحبا'])('%j is only text', (text) => {
  expect(cleanText(`  ${text} `, 'request', 4000)).toBe(text);
});

test('the refusal names the character and where it stands', () => {
  expect(() => cleanText('ab\u202ec', 'request', 4000)).toThrow(/U\+202E at position 3/);
});

test('one line never holds a line break and never exceeds its limit', () => {
  expect(oneLine('a\nb\r\nc\td', 20)).toBe('a b c d');
  expect(oneLine('x'.repeat(50), 10)).toHaveLength(10);
});

test.each([['kitten', 'sitting', 3], ['artifact', 'artifcat', 1], ['', 'abc', 3], ['same', 'same', 0]])('distance %s to %s is %d', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the nearest candidate is offered only when it is near', () => {
  expect(nearest('promot', ['propose', 'promote', 'reject'])).toBe('promote');
  expect(nearest('zzzzzz', ['propose', 'promote'])).toBeUndefined();
  expect(didYouMean('batery', ['battery'])).toBe(' Did you mean battery?');
});
