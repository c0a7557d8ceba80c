import { describe, expect, test } from 'vitest';
import { reviewApiDesign } from '../../src/reviews/api-design.ts';
import { subjectOf } from './subjects.ts';

const DOC = '/** Shortens. */\n';
const CHECK = "if (typeof text !== 'string') throw new TypeError('expected a string');";
const review = (code: string) => reviewApiDesign(subjectOf({ code }));
/** A documented function that checks its text. */
const withSignature = (parameters: string, result = 'string', body = 'return text;') => review(`${DOC}export function shorten(${parameters}): ${result} {\n  ${CHECK}\n  ${body}\n}\n`);

test('an interface as it should be is approved with its figures', () => {
  expect(reviewApiDesign(subjectOf())).toEqual({ topic: 'api-design', reviewer: 'rules', verdict: 'approves', reasons: ['typed and described; 2 parameters, 2 errors with a message'] });
});

test('what does not parse can not be judged, what is not exported is objected to', () => {
  expect(review('export function shorten( {').verdict).toBe('abstained');
  expect(review('export const limit = 1;')).toMatchObject({ verdict: 'objects', reasons: ['no function or class is exported as shorten; export it under that name'] });
});

describe('parameters', () => {
  test('four can be told apart, five are a concern, seven an objection', () => {
    const many = (count: number) => withSignature(['text: string', ...Array.from({ length: count - 1 }, (_, index) => `side${index}: number`)].join(', '));
    expect(many(4).verdict).toBe('approves');
    expect(many(5)).toMatchObject({ verdict: 'has concerns', reasons: ['line 2: shorten has 5 parameters, more than 4; gather some in one object'] });
    expect(many(7).verdict).toBe('objects');
  });

  test.each([
    ['a flag', 'text: string, exact: boolean', /^line 2: true or false for exact says nothing/],
    ['a flag by its default', 'text: string, exact = false', /^line 2: true or false for exact/],
    ['any', 'text: string, options: any', /^line 2: parameter options of shorten has the type “any”/],
    ['any inside a type', 'text: string, table: Map<string, any>', /^line 2: parameter table of shorten has the type “any”/],
    ['no type', 'text: string, options', /^line 2: parameter options of shorten has no type/],
    ['a letter', 'text: string, o: { size: number }', /^line 2: the name “o” says nothing/],
    ['a letter for a text', 'text: string, s: string', /^line 2: the name “s” says nothing/],
    ['a name without meaning', 'text: string, arg1: number', /^line 2: the name “arg1” says nothing/],
  ])('%s is a concern', (_what, parameters, reason) => {
    const { verdict, reasons } = withSignature(parameters);
    expect(verdict).toBe('has concerns');
    expect(reasons[0]).toMatch(reason);
  });

  test.each([
    ['an option by name', 'text: string, { exact }: { exact: boolean }'],
    ['letters of mathematics', 'text: string, x: number, y: number'],
    ['two of a kind', 'text: string, a: string, b: string'],
    ['a word for a choice', "text: string, side: 'start' | 'end'"],
    ['anything, where it is looked at', 'text: unknown'],
  ])('%s is fine', (_what, parameters) => {
    expect(withSignature(parameters).verdict).toBe('approves');
  });

  test('true or false as the only thing it takes is its subject', () => {
    expect(review(`${DOC}export function shorten(on: boolean): string {\n  if (typeof on !== 'boolean') throw new TypeError('expected a boolean');\n  return on ? 'y' : 'n';\n}\n`).verdict).toBe('approves');
  });

  test('anything that nobody looks at is a concern', () => {
    expect(review(`${DOC}export function shorten(value: unknown): string {\n  return String(value);\n}\n`)).toMatchObject({ verdict: 'has concerns', reasons: [expect.stringContaining('takes anything and nothing looks at what it is')] });
  });

  test('changing an argument in place is objected to', () => {
    const code = `${DOC}export function shorten(words: string[]): string[] {\n  if (!Array.isArray(words)) throw new TypeError('expected a list');\n  words.sort();\n  return words;\n}\n`;
    expect(review(code)).toMatchObject({ verdict: 'objects', reasons: ['line 4: shorten changes its argument words in place, which surprises whoever still uses it; work on a copy'] });
    expect(review(code.replace('words.sort();\n  return words', 'return [...words].sort()')).verdict).toBe('approves');
  });
});

describe('what it gives', () => {
  test('any and no type at all are concerns, unknown is a note', () => {
    expect(withSignature('text: string', 'any')).toMatchObject({ verdict: 'has concerns', reasons: ['line 2: the result of shorten has the type “any”; declare what it gives'] });
    expect(review(`${DOC}export function shorten(text: string) {\n  ${CHECK}\n  return text;\n}\n`)).toMatchObject({ verdict: 'has concerns', reasons: ['line 2: the result of shorten has no declared type; declare what it gives'] });
    expect(withSignature('text: string', 'unknown')).toMatchObject({ verdict: 'approves', reasons: ['line 2: shorten gives “unknown”, so callers have to check what they got'] });
  });

  test('two primitive types are a concern, null beside one is not', () => {
    expect(withSignature('text: string', 'string | number')).toMatchObject({ verdict: 'has concerns', reasons: [expect.stringContaining('gives string or number')] });
    expect(withSignature('text: string', 'string | null', 'return text === "" ? null : text;').verdict).toBe('approves');
  });

  test('one way to say that there is no answer', () => {
    expect(withSignature('text: string', 'string | null | undefined', 'if (text === "") return null;\n  if (text === " ") return undefined;\n  return text;')).toMatchObject({ verdict: 'has concerns', reasons: ['shorten says in 2 ways that there is no answer: null (line 4), undefined (line 5); choose one'] });
    expect(withSignature('text: string', 'string | null', 'if (text === "") return null;\n  if (text === " ") throw new Error("no text");\n  return text;')).toMatchObject({ verdict: 'has concerns', reasons: ['shorten says in 2 ways that there is no answer: null (line 4), Error thrown (line 5); choose one'] });
    expect(withSignature('text: string', 'string', 'if (text === "") throw new Error("no text");\n  return text;').verdict).toBe('approves');
  });
});

describe('the module', () => {
  test('without a doc comment is a concern', () => {
    expect(review(`// Shortens.\nexport function shorten(text: string): string {\n  ${CHECK}\n  return text;\n}\n`)).toMatchObject({ verdict: 'has concerns', reasons: ['line 2: shorten has no doc comment; say what it takes, gives and throws'] });
  });

  test('with a second value is a concern, with types it is not', () => {
    const code = (more: string) => `${more}\n${DOC}export function shorten(text: string): string {\n  ${CHECK}\n  return text;\n}\n`;
    expect(review(code('export const LIMIT = 3;'))).toMatchObject({ verdict: 'has concerns', reasons: ['line 1: LIMIT is exported beside shorten; a module with one export can be replaced as a whole'] });
    expect(review(code('export interface Options { size: number }')).verdict).toBe('approves');
  });

  test('that never looks at what it is given is a concern', () => {
    expect(review(`${DOC}export function shorten(text: string): string {\n  return text.slice(0, 3);\n}\n`)).toMatchObject({ verdict: 'has concerns', reasons: [expect.stringContaining('never looks at what it is given')] });
    expect(review(`${DOC}export function shorten(text: string): boolean {\n  return typeof text === 'string' && text.length < 3;\n}\n`).verdict).toBe('approves');
    expect(review(`${DOC}export function shorten(): number {\n  return Date.now();\n}\n`).verdict).toBe('approves');
  });

  test('that throws without a word is a concern', () => {
    expect(review(`${DOC}export function shorten(text: string): string {\n  if (typeof text !== 'string') throw new TypeError();\n  return text;\n}\n`)).toMatchObject({ verdict: 'has concerns', reasons: ['line 3: TypeError is thrown without a message; say what was expected and what came'] });
  });
});

test('a class is judged by its constructor and its methods', () => {
  const code = `${DOC}export class shorten {\n  #seen: string[] = [];\n  constructor(a: any) { this.#check(a); }\n  add(words: string[], quick: boolean): number { words.push(String(quick)); return this.#seen.length; }\n  #check(text: unknown): void { if (typeof text !== 'string') throw new TypeError('expected a string'); }\n}\n`;
  const { verdict, reasons } = review(code);
  expect(verdict).toBe('objects');
  expect(reasons).toEqual([
    'line 5: shorten.add changes its argument words in place, which surprises whoever still uses it; work on a copy',
    'line 4: parameter a of shorten has the type “any”; say what it takes',
    'line 4: the name “a” says nothing about what shorten takes; call it by what it holds',
    'line 5: true or false for quick says nothing where shorten.add is called; take a word or an option by name',
  ]);
});
