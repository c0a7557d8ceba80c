import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/factory/generate.ts';
import { proposeCode } from '../../src/factory/propose-code.ts';
import { idleCandidates } from '../support/test-app.ts';
import { library } from './library.ts';
import { createWorkshop } from './workshop.ts';

const workshop = createWorkshop();
afterAll(() => workshop.close());

describe('examples decide', () => {
  it('which template is taken, although the words fit another better', async () => {
    const byWords = generate('shorten a text', library);
    expect(byWords.kind === 'generated' ? byWords.provenance.template : byWords.kind).not.toBe('truncate-middle');
    const { provenance } = await workshop.generated('shorten a text. f("hello wonderful world", 11) -> "hell...orld"');
    expect(provenance.template).toBe('truncate-middle');
    expect(provenance.assumptions[0]).toBe('verified by your example: f("hello wonderful world", 11) -> "hell...orld"');
  });

  it('and raise the confidence', async () => {
    const without = generate('average of numbers', library);
    const one = await workshop.generated('average of numbers f([1, 2, 6]) -> 3');
    const two = await workshop.generated('average of numbers f([1, 2, 6]) -> 3, f([10, 25]) -> 17.5, f([100, 200]) -> 150');
    expect(one.provenance.confidence).toBeGreaterThanOrEqual(without.kind === 'generated' ? without.provenance.confidence : 1);
    expect(two.provenance.confidence).toBeGreaterThan(one.provenance.confidence);
    expect(two.provenance.assumptions[0]).toBe('verified by your 3 examples');
  });

  it('refuse what none fulfils, and say what the nearest gives instead', async () => {
    expect(await workshop.refused('slugify a title. slugify("Ä b") -> "ae-b"')).toContain('slugify("Ä b") gives "a-b", you asked for "ae-b"');
    expect(await workshop.refused('sum of numbers f("x") -> 1')).toContain('does not fit');
    expect(await workshop.refused('reverse a string f("ab") -> "ba", f("abc") -> "abc"')).toContain('reverseText("abc") gives "cba", you asked for "abc"');
  });

  it('do not outweigh words that say otherwise', async () => {
    expect(await workshop.refused('validate email addresses in Python. f("ada@example.org") -> true')).toContain('only TypeScript');
    expect(await workshop.refused('reverse a string in Python f("ab") -> "ba", f("abc") -> "cba", f("xyz") -> "zyx"')).toContain('only TypeScript');
    expect(await workshop.refused('double a number and add one in Rust. f(1) -> 3, f(2) -> 5, f(10) -> 21')).toContain('only TypeScript');
    expect(await workshop.refused('trim a text, then reverse it and uppercase it in Go')).toContain('only TypeScript');
    await workshop.refused('unique slug of a title f("Hello World") -> "hello-world"');
    await workshop.refused('tell whether a gps tracker is charging f("ada@example.org") -> true');
  });

  it('find a function whose name nobody said, when several telling ones agree', async () => {
    const { provenance } = await workshop.generated('write it nicely: f(1) -> "1st", f(22) -> "22nd", f(13) -> "13th"');
    expect(provenance).toMatchObject({ template: 'to-ordinal', assumptions: expect.arrayContaining(['verified by your 3 examples']) });
    await workshop.refused('write it nicely: f(1) -> "1st"');
    await workshop.refused('write it nicely: f("ab") -> 2, f("a") -> 1');
  });

  it('are rounded as they are written, and may hold every kind of value', async () => {
    expect((await workshop.generated('mean of numbers f([1, 2, 2]) -> 1.67')).content.tests).toContain('toBeCloseTo(1.67, 2)');
    expect((await workshop.generated('clamp a number, f(NaN, 0, 1) -> NaN and f(-0, -5, 5) -> -0')).provenance.template).toBe('clamp');
    expect((await workshop.generated('add days to a date f(new Date(2024, 1, 28), 2) -> new Date(2024, 2, 1)')).provenance.template).toBe('add-days');
    expect((await workshop.generated('pad a string on the left f("abc", 6) -> "   abc"')).provenance.template).toBe('pad-start');
    expect((await workshop.generated('sleep for some milliseconds f(1) -> undefined')).provenance.assumptions[0]).toContain('verified by your example');
  });

  it('may write dates as texts where the function takes dates', async () => {
    const { content, provenance } = await workshop.generated('add days to a date. addDays("2024-02-28", 2) -> "2024-03-01"');
    expect(provenance.assumptions[0]).toContain('verified');
    expect(content.tests).toContain('expect(await addDays(new Date(2024, 1, 28), 2)).toEqual(new Date(2024, 2, 1));');
  });

  it('give parameters the values that the words leave open', async () => {
    const { content, provenance } = await workshop.generated('truncate text: f("hello world") -> "he..."');
    expect(content.code).toContain('const DEFAULT_LENGTH = 5;');
    expect(provenance.assumptions[1]).toContain('DEFAULT_LENGTH is 5: not stated, taken from your example');
    expect((await workshop.generated('slugify a title f("Hello World") -> "hello_world"')).content.code).toContain("const SEPARATOR = '_';");
    expect((await workshop.generated('truncate text to 20 characters: f("hello world") -> "hello world"')).content.code).toContain('const DEFAULT_LENGTH = 20;');
  });

  it('check formats and chosen templates', async () => {
    expect((await workshop.generated('check device ID: DEV- followed by 2 hex digits, f("DEV-0A") -> true')).provenance.assumptions[0]).toContain('verified');
    expect(await workshop.refused('check device ID: DEV- followed by 2 hex digits, f("DEV-0G") -> true')).toContain('isDeviceId("DEV-0G") gives false, you asked for true');
    const chosen = await workshop.generated('reverse "a" -> "b"', 'reverse-text');
    expect(chosen.provenance.assumptions[0]).toContain('not fulfilled: reverseText("a") gives "a", you asked for "b"');
  });

  it('that could not be run leave the answer to the words', async () => {
    const result = await proposeCode('reverse a string f("ab") -> "ba"', { library, candidates: idleCandidates });
    expect(result).toMatchObject({ kind: 'generated', provenance: { template: 'reverse-text' } });
    expect(JSON.stringify(result)).not.toContain('verified');
  });
});

describe('a request without examples', () => {
  it('gets the answer of the words', async () => {
    for (const request of ['validate email addresses', 'make me a sandwich', 'convert celsius to fahrenheit']) {
      expect(await proposeCode(request, workshop), request).toEqual(generate(request, library));
    }
  });
});

describe('hostile examples', () => {
  const texts = ['__proto__', 'constructor', '${process.exit()}', '`', '\\', '\u202e', '"', "*/", 'a'.repeat(1500), '('.repeat(500), '<'.repeat(300)];

  it('get an answer, and the process goes on', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('reverse a string', 'strip html tags', 'extract urls from a text', 'check emails', 'get a value by a path', 'word wrap', 'merge objects deeply'), fc.constantFrom(...texts), fc.constantFrom(...texts), async (words, argument, result) => {
      const request = `${words}. f(${JSON.stringify(argument)}) -> ${JSON.stringify(result)}`;
      return ['generated', 'no-match', 'ambiguous'].includes((await proposeCode(request, workshop)).kind);
    }), { seed: 12, numRuns: 40 });
    expect((await workshop.generated('merge objects deeply f({a: 1}, {"__proto__": {x: 1}}) -> {a: 1}, f({a: {b: 1}}, {a: {c: 2}}) -> {a: {b: 1, c: 2}}')).provenance.template).toBe('deep-merge');
    expect((await workshop.generated('reverse a string f("ab") -> "ba"')).provenance.assumptions[0]).toContain('verified');
  });

  it('that ask for endless work end as refusals or unverified', async () => {
    for (const request of ['fibonacci f(1e15) -> 1', 'primes up to f(1e15) -> [2]', 'collatz sequence f(9007199254740991) -> [1]', 'wait f(1e9) -> undefined']) {
      const result = await proposeCode(request, workshop);
      expect(JSON.stringify(result), request).not.toContain('verified');
    }
  });
});
