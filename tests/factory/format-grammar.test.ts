import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRegex } from '../../src/factory/format-code.ts';
import { parseFormat } from '../../src/factory/format-grammar.ts';
import { followsFormat, luhnCheckDigit } from '../../src/factory/format-parts.ts';

function regexOf(text: string): string {
  const parsed = parseFormat(text);
  return parsed.ok ? formatRegex(parsed.format) : `unread: ${parsed.unread}`;
}

describe('parseFormat', () => {
  it('reads literals, classes, counts and separators', () => {
    const formats: [string, string][] = [
      ['DEV- followed by 8 hex digits', '/^DEV-[0-9A-Fa-f]{8}$/'],
      ['3 uppercase letters then 4 digits', '/^[A-Z]{3}[0-9]{4}$/'],
      ['"SKU." and then two to five lowercase letters', '/^SKU\\.[a-z]{2,5}$/'],
      ['starts with INV-, then exactly six digits', '/^INV-[0-9]{6}$/'],
      ['a capital letter, a slash, 4 alphanumeric characters', '/^[A-Z]\\/[0-9A-Za-z]{4}$/'],
      ['the letters AB, 1 or more digits, a dot, at most 3 letters', '/^AB[0-9]{1,}\\.[A-Za-z]{1,3}$/'],
      ['between 2 and 4 binary digits plus an underscore plus 3 octal digits', '/^[01]{2,4}_[0-7]{3}$/'],
      ['4 digits, optionally a dash, and 2 digits', '/^[0-9]{4}(?:-)?[0-9]{2}$/'],
      ['2 letters, an optional space, 3 digits', '/^[A-Za-z]{2}(?: )?[0-9]{3}$/'],
      ['3 groups of 2 uppercase hex digits separated by colons', '/^[0-9A-F]{2}:[0-9A-F]{2}:[0-9A-F]{2}$/'],
      ['T followed by 2 letters A-F and 1 digit from 1 to 5', '/^T[A-F]{2}[1-5]$/'],
      ['ID followed by 3 or 4 digits, ending with a hash', '/^ID[0-9]{3,4}#$/'],
      ['X- followed by 3 lowercase letters, case-insensitive', '/^X-[A-Za-z]{3}$/i'],
      ['"a*b?" followed by a digit', '/^a\\*b\\?[0-9]$/'],
    ];
    for (const [text, regex] of formats) expect(regexOf(text), text).toBe(regex);
  });

  it('reads check digits and says how they are computed', () => {
    const parsed = parseFormat('DEV- followed by 8 hex digits, a dash and a check digit');
    expect(parsed.ok && formatRegex(parsed.format)).toBe('/^DEV-([0-9A-Fa-f]{8})-([0-9A-Fa-f])$/');
    expect(parsed.ok && parsed.format.assumptions).toEqual([expect.stringContaining('mod 16')]);
    expect(regexOf('8 digits then a Luhn check digit')).toBe('/^([0-9]{8})([0-9])$/');
  });

  it('reads all of it or nothing', () => {
    const unread: [string, string][] = [
      ['DEV- followed by 8 hex digits and a smiley', 'a smiley'],
      ['3 digits then something nice', 'something nice'],
      ['3 digits then 4 or 6 letters', '4 or 6 letters'],
      ['3 digits. The first must be odd.', '. The first must be odd.'],
      ['a check digit and 3 letters', 'a check digit and 3 letters'],
      ['5 to 3 digits then a dash', '5 to 3 digits then a dash'],
      ['8 digits then a mod 11 check digit', 'a mod 11 check digit'],
      ['ending with 3 digits then a dash', 'a dash'],
      ['1000 digits then a dash', '1000 digits then a dash'],
    ];
    for (const [text, rest] of unread) expect(regexOf(text), text).toBe(`unread: ${rest}`);
  });

  it('refuses lists without an order, such as rules for passwords', () => {
    expect(regexOf('at least 8 characters, one uppercase letter and one digit')).toMatch(/^unread/);
    expect(regexOf('one uppercase letter and one digit')).toBe('unread: parts without an order: say “followed by” between them');
  });

  it('refuses what could not be matched in linear time', () => {
    expect(regexOf('at least 2 digits followed by at least 3 alphanumerics')).toContain('state a largest number');
    expect(regexOf('at least 2 digits, an optional dash, then 3 digits')).toContain('state a largest number');
    expect(regexOf('at least 2 digits, a dash, then at least 3 digits')).toBe('/^[0-9]{2,}-[0-9]{3,}$/');
  });

  it('computes check digits like the published examples (Luhn)', () => {
    for (const [payload, digit] of [['7992739871', '3'], ['411111111111111', '1'], ['37828224631000', '5'], ['0', '0']] as const) expect(luhnCheckDigit(payload, 10)).toBe(digit);
  });

  it('agrees with its own regular expression on any text near the format', () => {
    const texts = fc.string({ unit: fc.constantFrom('A', 'B', 'a', '0', '7', '-', 'F', 'g', '\n'), maxLength: 8 });
    for (const request of ['A then 2 to 3 digits, an optional dash and 1 letter', 'up to 2 uppercase hex digits followed by a dash followed by any number of lowercase letters', 'A- followed by 2 letters, case-insensitive']) {
      const parsed = parseFormat(request);
      if (!parsed.ok) throw new Error(parsed.unread);
      const [, source = '', flags] = /^\/(.*)\/(i?)$/.exec(formatRegex(parsed.format)) ?? [];
      const regex = new RegExp(source, flags);
      fc.assert(fc.property(texts, (text) => regex.test(text) === followsFormat(parsed.format, text)), { seed: 3, numRuns: 1000 });
    }
  });

  it('ends for any text', () => {
    const text = fc.array(fc.constantFrom('3', 'digits', 'to', ',', 'and', 'a', 'dash', 'followed', 'by', '"', 'X-', 'optional', 'groups of', 'separated by', '(', 'between', 'check digit', '.')).map((words) => words.join(' '));
    fc.assert(fc.property(text, (value) => typeof parseFormat(value).ok === 'boolean'), { seed: 4, numRuns: 1000 });
  });
});
