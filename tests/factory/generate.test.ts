import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { generate, type GenerationResult } from '../../src/factory/generate.ts';
import { library } from './library.ts';

function generated(request: string, choose?: string): Extract<GenerationResult, { kind: 'generated' }> {
  const result = generate(request, library, choose === undefined ? {} : { choose });
  if (result.kind !== 'generated') throw new Error(`${request}: ${JSON.stringify(result)}`);
  return result;
}

function refused(request: string): Extract<GenerationResult, { kind: 'no-match' }> {
  const result = generate(request, library);
  if (result.kind !== 'no-match') throw new Error(`${request}: ${JSON.stringify(result).slice(0, 300)}`);
  return result;
}

function parses(source: string): boolean {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest) as ts.SourceFile & { parseDiagnostics: unknown[] };
  return file.parseDiagnostics.length === 0;
}

describe('generate', () => {
  it('answers the requests of the handbook', () => {
    expect(generated('Create a function to validate email addresses').provenance).toMatchObject({ kind: 'template', template: 'is-email' });
    expect(generated('Create a function to calculate distance between GPS coordinates').content).toMatchObject({ entryPoint: 'distanceBetween', codeFile: 'distanceBetween.ts', testFile: 'distanceBetween.test.ts' });
    expect(generated('Calculate distance between GPS coordinates').provenance.template).toBe('distance-between');
    const device = generated('Create function to validate device ID format');
    expect(device.content.entryPoint).toBe('isDeviceId');
    expect(device.provenance.assumptions.join()).toContain('DEV-XXXXXXXX');
    expect(device.provenance.assumptions.filter((line) => line.startsWith('for example: isDeviceId('))).toHaveLength(2);
  });

  it('refuses what says nothing, with advice', () => {
    for (const request of ['Create helper function', '', '   ', '???', 'please write some code', '\u0000\u202e']) expect(refused(request).hint, request).toContain('Say what goes in and what should come out');
  });

  it('refuses what it does not know, with the nearest two', () => {
    const result = refused('convert celsius to rankine');
    expect(result.alternatives.map(({ template }) => template)).toContain('celsius-to-kelvin');
    expect(result.alternatives).toHaveLength(2);
    expect(result.hint).toContain('“rankine”');
    for (const request of ['make me a sandwich', 'train a neural network', 'ping a server', 'send an email']) expect(refused(request).hint, request).toContain('No template fits');
  });

  it('refuses other languages and several steps', () => {
    expect(refused('validate email addresses in Python').hint).toContain('only TypeScript');
    expect(refused('a Rust function to chunk arrays').hint).toContain('only TypeScript');
    expect(refused('check that a code looks like AB-123 in Go').hint).toContain('only TypeScript');
    const steps = refused('slugify a title and then truncate it to 20 characters');
    expect(steps.hint).toContain('several steps');
    expect(steps.alternatives.map(({ template }) => template)).toEqual(['slugify', 'truncate']);
  });

  it('asks when two fit alike, and takes the choice', () => {
    const result = generate('convert a temperature', library);
    expect(result).toMatchObject({ kind: 'ambiguous', alternatives: [{ template: expect.stringContaining('celsius') }, { template: expect.stringContaining('celsius') }] });
    expect(generated('convert a temperature', 'fahrenheit-to-celsius').content.entryPoint).toBe('fahrenheitToCelsius');
    expect(generate('convert a temperature', library, { choose: 'kelvin' })).toMatchObject({ kind: 'no-match', hint: 'There is no template called "kelvin".' });
  });

  it('sets the parameters that the request states', () => {
    const cases: [string, string][] = [
      ['distance between GPS coordinates in miles', 'const EARTH_RADIUS = 3958.7613;'],
      ['chunk an array into groups of 3', 'const DEFAULT_SIZE = 3;'],
      ['round a number to 2 decimal places', 'const DEFAULT_DECIMALS = 2;'],
      ['round a number to two decimals', 'const DEFAULT_DECIMALS = 2;'],
      ['truncate a string to 80 characters ending with "…"', "const OMISSION = '…';"],
      ['validate a date in DD/MM/YYYY format', "const FORMAT = 'DD/MM/YYYY';"],
      ['retry a promise up to 5 times with a delay of 2 seconds', 'const DELAY_MS = 2000;'],
      ['retry a promise up to 5 times with a delay of 2 seconds', 'const ATTEMPTS = 5;'],
      ['clamp a number between -5 and 10', 'const LOWEST = -5;'],
      ['clamp a number between -5 and 10', 'const HIGHEST = 10;'],
      ['flatten an array deeply', 'const DEFAULT_DEPTH = Number.POSITIVE_INFINITY;'],
      ['95th percentile of numbers', 'const DEFAULT_PERCENT = 95;'],
      ['validate UUID v4', 'const DEFAULT_VERSION = 4;'],
      ['population standard deviation', 'const POPULATION = true;'],
      ['point in polygon, edges exclusive', 'const EDGE_IS_INSIDE = false;'],
      ['parse csv separated by semicolons', "const DELIMITER = ';';"],
    ];
    for (const [request, line] of cases) expect(generated(request).content.code, request).toContain(line);
  });

  it('refuses what a template can not be told', () => {
    const cases: [string, string][] = [
      ['validate email addresses but only from gmail.com', 'gmail'],
      ['email validator that throws on invalid input', 'throws on invalid input'],
      ['validate emails and return an error message', 'return an error message'],
      ['mean of numbers, return 0 if empty', 'empty'],
      ['validate credit card numbers of 16 digits', '16'],
      ['levenshtein distance, case-insensitive', 'case insensitive'],
      ['chunk an array into groups of 0', 'out of range'],
      ['clamp a number between 10 and 5', 'the wrong way round'],
      ['mean of an array of numbers, returns a string', 'a string back'],
      ['convert celsius to fahrenheit with at most 1 decimal', 'at most 1'],
    ];
    for (const [request, part] of cases) expect(refused(request).hint, request).toContain(part);
  });

  it('mentions what it did not use, and examples it can not read', () => {
    expect(generated('validate email addresses of subscribers').provenance.assumptions.join('\n')).toContain('subscribers');
    expect(generated('reverse a string: hello -> olleh').provenance.assumptions.join('\n')).toContain('can\'t be read as data');
  });

  it('renames by position, and moves other names out of the way', () => {
    for (const [request, name] of [['Create a function called slug that makes a url slug', 'slug'], ['chunk an array, called items', 'items'], ['a function called text to check emails', 'text']] as const) {
      const { content } = generated(request);
      expect(content).toMatchObject({ entryPoint: name, codeFile: `${name}.ts`, testFile: `${name}.test.ts` });
      expect(content.code).toContain(`export function ${name}`);
      expect(content.tests).toContain(`import { ${name} } from './${name}.ts';`);
      expect(parses(content.code) && parses(content.tests)).toBe(true);
    }
    expect(generated('a function called check-mail to check emails').content.entryPoint).toBe('checkMail');
    expect(generated('a function called check-mail to check emails').provenance.assumptions.join()).toContain('"check-mail" is no name');
    for (const name of ['class', 'await', 'expect', 'Object', '__proto__', 'then', '123', '***']) expect(refused(`a function called ${name} to check emails`).hint, name).toContain("can't be called");
  });

  it('puts the examples of the person first, as tests', () => {
    const { content, examples } = generated('Slugify titles. slugify("Hello World") -> "hello-world", slugify("") -> ""');
    expect(examples).toHaveLength(2);
    const first = content.tests.indexOf('it(');
    expect(content.tests.slice(first)).toMatch(/^it\("example from the request: slugify\(\\"Hello World\\"\) -> \\"hello-world\\"", async \(\) => \{\n {4}expect\(await slugify\("Hello World"\)\)\.toEqual\("hello-world"\);/);
    expect(generated('round numbers: f(2.345, 2) -> 2.35').content.tests).toContain('expect(await roundTo(2.345, 2)).toBeCloseTo(2.35, 2);');
  });

  it('does not take a template that the examples can not fit', () => {
    expect(refused('greatest common divisor, f("a", "b") -> 1').hint).toContain('does not fit gcd(');
    expect(refused('reverse a string, f("a", "b", "c") -> "x"').hint).toContain('does not fit reverseText(');
    expect(generated('sum: f([1, 2]) -> 3').provenance.template).toBe('sum');
  });

  it('makes validators for stated formats', () => {
    const { content, provenance } = generated('Create a function to validate device ID: DEV- followed by 8 hex digits, a dash and a check digit');
    expect(content.entryPoint).toBe('isDeviceId');
    expect(provenance).toMatchObject({ kind: 'format', confidence: 0.95 });
    expect(provenance.assumptions[0]).toBe('the format was read as: "DEV-", then 8 hexadecimal digits, then "-", then a check digit');
    expect(generated('validator for product codes: 3 uppercase letters then 4 digits').content.code).toContain('const FORMAT = /^[A-Z]{3}[0-9]{4}$/;');
    expect(generated('check that a string, called isTicket, is T followed by 3 digits').content.entryPoint).toBe('isTicket');
    expect(refused('validate device ID: two letters followed by a mystery glyph').hint).toContain('up to “a mystery glyph”');
  });

  it('leaves known things to their templates', () => {
    expect(generated('check that a password has at least 12 characters, one uppercase letter and one digit').content.code).toContain('const MIN_LENGTH = 12;');
    expect(generated('check if the string is a hexadecimal color').provenance.template).toBe('is-hex-color');
  });

  it('refuses requests that are too long', () => {
    expect(refused('validate emails '.repeat(2500)).hint).toBe('The request has 40000 characters; expected at most 4000.');
  });
});

describe('a hostile request', () => {
  const pieces = ['*/', '`', '${process.exit()}', '"', "'", '\\', '\n', '\u2028', '\u202e', '</script>', '__proto__', 'constructor', '$&', '{', '}', '//', '/*', 'called', 'DEV-', 'f(1) -> 2', '"a" => "b"', 'import x from "y"', ';', '\u0000', '[[', '({', 'toString', '-> "*/ ${x} `"'];
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(' '));

  it('never ends up as code: the function is the same as without it', () => {
    const plain = generated('Create a function to validate email addresses').content;
    fc.assert(fc.property(hostile, (text) => {
      const result = generate(`Create a function to validate email addresses ${text}`, library, { choose: 'is-email' });
      if (result.kind !== 'generated') return true;
      const { code, tests, entryPoint } = result.content;
      if (!parses(code) || !parses(tests)) return false;
      return entryPoint !== 'isEmail' || code === plain.code;
    }), { seed: 9, numRuns: 300 });
  });

  it('leaves only its own examples behind in the tests, as texts', () => {
    const plain = generated('Create a function to validate email addresses').content;
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...pieces), (text, piece) => {
      const argument = JSON.stringify(text + piece);
      const { content, examples } = generated(`Validate email addresses, isEmail(${argument}) -> false`, 'is-email');
      const block = /\ndescribe\('examples from the request', \(\) => \{\n[^]*?\n\}\);/.exec(content.tests)?.[0] ?? '';
      return parses(content.tests) && examples.length <= 1 && content.tests.replace(`\n${block}`, '').replaceAll('\n', '') === plain.tests.replaceAll('\n', '');
    }), { seed: 10, numRuns: 200 });
  });

  it('stays a text in formats', () => {
    for (const literal of ['*/ alert(1) /*', '`${1}`', "it's", '\\d+', '$&', '/x/', ']{2}', '(?=a)', '</script>']) {
      const quote = literal.includes("'") ? '"' : "'";
      const { content } = generated(`validate codes: ${quote}${literal}${quote} followed by 3 digits`);
      expect(parses(content.code) && parses(content.tests), literal).toBe(true);
      const regex = /^const FORMAT = \/(.*)\/;$/m.exec(content.code)?.[1] ?? '';
      expect(new RegExp(regex).test(`${literal}123`), literal).toBe(true);
      expect(content.code.match(/\*\//g), literal).toHaveLength(1);
    }
  });

  it('gets an answer of the three kinds, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => ['generated', 'no-match', 'ambiguous'].includes(generate(text, library).kind)), { seed: 11, numRuns: 300 });
    expect(generate('"'.repeat(4000), library).kind).toBe('no-match');
    expect(generate('[1,'.repeat(1300), library).kind).toBe('no-match');
    expect(generate('1 digit, '.repeat(440), library).kind).toBe('no-match');
    expect(generate('f('.repeat(2000), library).kind).toBe('no-match');
    expect(generate('in my '.repeat(600), library).kind).toBe('no-match');
  });
});
