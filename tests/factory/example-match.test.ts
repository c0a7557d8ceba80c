import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fulfils, showOutcome } from '../../src/factory/example-match.ts';
import { toSource, type Literal } from '../../src/factory/literal.ts';
import { toLiteral, toValue } from '../../src/factory/literal-value.ts';
import { readExamples } from '../../src/factory/read-examples.ts';

const literal = (value: unknown): Literal => toLiteral(value) as Literal;

function passesAsTest(actual: unknown, expected: Literal, matcher: 'toEqual' | 'toBeCloseTo', decimals?: number): boolean {
  try {
    if (matcher === 'toEqual') expect(actual).toEqual(toValue(expected));
    else expect(actual).toBeCloseTo(toValue(expected) as number, decimals);
    return true;
  } catch {
    return false;
  }
}

describe('fulfils', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>(undefined, null, true, false, 0, -0, Number.NaN, Infinity, 1, 2, '', 'a', '__proto__', 5n, new Date(0), new Date(1), new Date(Number.NaN)), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('any'), { maxKeys: 3 })),
  })).any;

  it('judges as the test of the example does', () => {
    fc.assert(fc.property(value, value, (a, b) => fulfils({ kind: 'value', value: literal(a) }, literal(b)) === passesAsTest(toValue(literal(a)), literal(b), 'toEqual')), { seed: 3, numRuns: 2000 });
    fc.assert(fc.property(value, (a) => fulfils({ kind: 'value', value: literal(a) }, literal(a)) === true), { seed: 4, numRuns: 500 });
  });

  it('compares decimal fractions to the decimals that were written', () => {
    fc.assert(fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 3 }), (thousandths, decimals) => {
      const written: Literal = { kind: 'number', value: Number((0.5).toFixed(decimals)), text: (0.5).toFixed(decimals) };
      return fulfils({ kind: 'value', value: literal(thousandths / 1000) }, written) === passesAsTest(thousandths / 1000, written, 'toBeCloseTo', decimals);
    }), { seed: 5, numRuns: 500 });
  });

  it('knows nothing about calls that were stopped, and takes nothing else for a result', () => {
    expect(fulfils({ kind: 'stopped', limit: 'time' }, literal(1))).toBeUndefined();
    expect(fulfils({ kind: 'thrown', message: '1' }, literal(1))).toBe(false);
    expect(fulfils({ kind: 'opaque', shown: '1' }, literal(1))).toBe(false);
  });
});

describe('showOutcome', () => {
  it('says what happened, shortly', () => {
    expect(showOutcome({ kind: 'value', value: literal({ a: ['x', -0] }) })).toBe('gives { a: ["x", -0] }');
    expect(showOutcome({ kind: 'value', value: literal(new Date(0)) })).toBe('gives the date 1970-01-01T00:00:00.000Z');
    expect(showOutcome({ kind: 'value', value: literal('x'.repeat(500)) })).toHaveLength(128);
    expect(showOutcome({ kind: 'thrown', message: 'TypeError: no' })).toBe('throws TypeError: no');
    expect(showOutcome({ kind: 'stopped', limit: 'memory' })).toBe('needs too much memory');
  });
});

describe('literals', () => {
  it('read dates and big integers as data', () => {
    const { examples } = readExamples('f(new Date(2024, 1, 29), 10n) -> new Date("2024-03-01") and f(new Date(NaN)) -> -5n');
    expect(examples.map(({ args, result }) => [...args, result].map(toSource))).toEqual([['new Date(2024, 1, 29)', '10n', 'new Date("2024-03-01")'], ['new Date(Number.NaN)', '-5n']]);
    expect(examples.map(({ args, result }) => [...args, result].map(toValue))).toEqual([[new Date(2024, 1, 29), 10n, new Date('2024-03-01')], [new Date(Number.NaN), -5n]]);
  });

  it('leave alone what is no plain date', () => {
    for (const text of ['f(new Date()) -> 1', 'f(new Date(x)) -> 1', 'f(new Date(1, "a")) -> 1', 'f(new Map([1])) -> 1', 'f(new Date([1])) -> 1', 'f(5nn) -> 1']) expect(readExamples(text).examples, text).toEqual([]);
  });

  it('keep every space and every hidden character of a text', () => {
    const [example] = readExamples('f("a  b\u200d\t") -> "  a"').examples;
    expect([...(example?.args ?? []), example?.result as Literal].map(toValue)).toEqual(['a  b\u200d\t', '  a']);
    expect(example?.text).toBe('f("a  b ") -> "  a"');
  });

  it('are not made of what is too large or no data', () => {
    expect([new Map(), () => 1, Symbol('a'), /a/, new Error('a'), new Uint8Array(2), Array.from({ length: 6000 }, () => 0), 'x'.repeat(30_000), [[() => 1]], { a: new Set() }].map(toLiteral)).toEqual(Array.from({ length: 10 }, () => undefined));
    const endless: unknown[] = [];
    endless.push(endless);
    expect(toLiteral(endless)).toBeUndefined();
  });
});
