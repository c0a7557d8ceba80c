import { describe, expect, it } from 'vitest';
import { otherLanguage, withoutLanguage } from '../../src/factory/other-language.ts';
import { readRequest } from '../../src/factory/read-request.ts';

describe('otherLanguage', () => {
  it('finds the language that a request names', () => {
    const named: [string, string][] = [
      ['validate emails in Python', 'Python'],
      ['reverse a string using C++', 'C++'],
      ['a Rust function to chunk arrays', 'Rust'],
      ['slugify a title, written in Go 1.22', 'Go'],
      ['ANSI C program that sorts numbers', 'C'],
      ['an R script for the median', 'R'],
      ['an Excel formula for the sum of a column', 'Excel'],
      ['a swift function to round numbers', 'swift'],
    ];
    for (const [request, language] of named) expect(otherLanguage(request), request).toBe(language);
  });

  it('does not take other words for a language', () => {
    for (const request of ['format rows as csv for Excel', 'write names in Pascal case', 'check a SWIFT code', 'go through a list in order', 'a C major scale', 'rgb with r, g and b', 'take the swift way', 'export in Excel format', 'a TypeScript function to round numbers', 'rust is a color here']) {
      expect(otherLanguage(request), request).toBeUndefined();
    }
  });

  it('is left out of what is searched for', () => {
    expect(withoutLanguage('validate emails in Python 3.12').trim()).toBe('validate emails');
    expect(withoutLanguage('validate emails')).toBe('validate emails');
    expect(readRequest('chunk an array in Rust').terms.map(({ word }) => word)).toEqual(['chunk', 'array']);
  });
});
