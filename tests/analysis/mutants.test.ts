import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { guardLoops } from '../../src/analysis/guard-loops.ts';
import { mutateRegex } from '../../src/analysis/mutate-regex.ts';
import { applyEdit, mutantsOf } from '../../src/analysis/mutants.ts';
import { MOST_FAULTS, plantFaults } from '../../src/analysis/plant-faults.ts';

const LOOP_ROUNDS = 1_000_000;

function changes(source: string): string[] {
  return mutantsOf(source).map(({ line, change }) => `${line}: ${change}`);
}

describe('mutants', () => {
  it('exchange operators', () => {
    expect(changes('a + b;').filter((text) => text.includes('+'))).toEqual(['1: a + b; → ;', '1: + → -']);
    expect(changes('f = a < b;')).toEqual(expect.arrayContaining(['1: < → <=', '1: < → >=']));
    expect(changes('f = a === b && c;')).toEqual(expect.arrayContaining(['1: === → !==', '1: && → ||']));
    expect(changes('a += 1;')).toEqual(expect.arrayContaining(['1: += → -=', '1: 1 → 2', '1: 1 → 0']));
    expect(changes('f = !a;\ni++;')).toEqual(expect.arrayContaining(['1: !a → a', '2: i++ → i--']));
  });

  it('make conditions hold always or never', () => {
    expect(changes('if (a) throw b;')).toEqual(['1: a → true', '1: a → false']);
    expect(changes('while (a) f();')).toContain('1: a → false');
    expect(changes('for (;a;) f();')).toContain('1: a → false');
    expect(changes('x = a ? b : c;')).toEqual(expect.arrayContaining(['1: a → true', '1: a → false']));
  });

  it('change literals, but neither keys nor types', () => {
    expect(changes(`const x: 'no' | 7 = { 'no': 'yes', 5: '' };`)).toEqual([`1: { 'no': 'yes', 5: '' } → ({})`, `1: 'yes' → ''`, `1: '' → 'mutant'`]);
    expect(changes('x = [true];')).toEqual(['1: x = [true]; → ;', '1: [true] → []', '1: true → false']);
    expect(changes('[a, b] = c;')).toEqual(['1: [a, b] = c; → ;']);
    expect(changes('const z = 0;')).toEqual(['1: 0 → 1', '1: 0 → (-1)']);
    expect(changes('const t = `a ${b}`;')).toEqual([`1: \`a \${b}\` → ''`]);
  });

  it('take statements, results and calls away', () => {
    expect(changes('function f() { g(); return h; }')).toEqual(['1: g(); → ;', '1: h → undefined']);
    expect(changes('const f = (a) => a;')).toEqual(['1: a → undefined']);
    expect(changes('const f = a?.trim();')).toEqual(['1: a?.trim() → a', '1: ?. → .']);
    expect(changes('const f = a.some(b);')).toEqual(['1: some → every']);
    expect(changes('const f = a.toString();')).toEqual([]);
  });

  it('are all valid and all different', () => {
    const source = "export function f(a: number[], b = 'x'): string | undefined {\n  for (const [i, v] of a.entries()) if (v > 1 && i % 2 === 0) return `${b}${-v}`;\n  return undefined;\n}\n";
    const sources = mutantsOf(source).map((mutant) => mutant.source);
    expect(new Set([source, ...sources]).size).toBe(sources.length + 1);
    for (const mutant of sources) expect(() => stripTypeScriptTypes(mutant), mutant).not.toThrow();
  });
});

describe('mutants of regular expressions', () => {
  it('lose anchors and quantifiers, turn classes and look-arounds round', () => {
    expect(mutateRegex('/^[a-z]+$/')).toEqual(['/[a-z]+$/', '/^[^a-z]+$/', '/^[a-z]$/', '/^[a-z]+/']);
    expect(mutateRegex('/\\d{2}(?=x)[^\\s]/i')).toEqual(['/\\D{2}(?=x)[^\\s]/i', '/\\d(?=x)[^\\s]/i', '/\\d{2}(?!x)[^\\s]/i', '/\\d{2}(?=x)[\\s]/i', '/\\d{2}(?=x)[^\\S]/i', '/\\d{2}(?=x)[^\\s]/']);
    expect(mutateRegex('/\\p{L}/u')).toEqual(['/\\P{L}/u']);
    expect(mutateRegex('/^/')).toEqual([]);
  });
});

describe('guarded loops', () => {
  it('end by force what does not end by itself', () => {
    const run = (source: string): number => {
      const counters = globalThis as typeof globalThis & { roundsLeft: number };
      counters.roundsLeft = LOOP_ROUNDS;
      new Function(stripTypeScriptTypes(guardLoops(source)))();
      return LOOP_ROUNDS - counters.roundsLeft;
    };
    for (const endless of ['for (;;) {}', 'while (true);', 'do {} while (true)', 'for (const i of (function* () { while (true) yield 1; })()) void i;']) expect(() => run(endless), endless).toThrow('the loop does not end');
    expect(run('for (let i = 0; i < 3; i += 1) for (const x of [1, 2]) void x;')).toBe(9);
    expect(guardLoops('const a = 1;')).toBe('const a = 1;');
  });
});

describe('planted faults', () => {
  const LOOPS = `export function primes(limit: number): number[] {
  const found: number[] = [];
  outer: for (let n = 2; n <= limit; n += 1) {
    for (const prime of found) if (n % prime === 0) continue outer;
    found.push(n);
  }
  do limit -= 1; while (limit > 0);
  while (limit < 0) { limit += 1; }
  return found;
}
`;

  it('are the mutants, planted in the module with guarded loops', () => {
    const { original, faults } = plantFaults(LOOPS);
    const mutants = mutantsOf(LOOPS);
    expect(original).toBe(guardLoops(LOOPS));
    expect(faults.map(({ line, change }) => ({ line, change }))).toEqual(mutants.map(({ line, change }) => ({ line, change })));
    expect(faults.map(({ edit }) => applyEdit(original, edit))).toEqual(mutants.map(({ source }) => guardLoops(source)));
  });

  it('are at most a hundred, the same every time and spread over the module', () => {
    const line = 'export const all = [1, 2, 3, 4].map((n) => n * 2 + 1);\n';
    const source = Array.from({ length: 60 }, (_, index) => line.replace('all', `all${index}`)).join('');
    const { faults } = plantFaults(source);
    expect(mutantsOf(source).length).toBeGreaterThan(10 * MOST_FAULTS / 2);
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(plantFaults(source).faults).toEqual(faults);
    const perTenth = Array.from({ length: 10 }, (_, tenth) => faults.filter(({ line: at }) => Math.floor((at - 1) / 6) === tenth).length);
    expect(perTenth).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it('are none where there is nothing to change', () => {
    expect(plantFaults('export type Name = "a" | "b";\n')).toEqual({ original: 'export type Name = "a" | "b";\n', faults: [] });
  });
});
