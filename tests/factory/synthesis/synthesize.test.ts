import { afterAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/factory/read-request.ts';
import { COMPONENTS } from '../../../src/factory/synthesis/components.ts';
import { commonKind, type SearchProblem } from '../../../src/factory/synthesis/problem.ts';
import { searchProgram } from '../../../src/factory/synthesis/search.ts';
import { stateProblem } from '../../../src/factory/synthesis/synthesize.ts';
import { toLiteral } from '../../../src/factory/literal-value.ts';
import type { Literal } from '../../../src/factory/literal.ts';
import { problemsOf } from '../run-generated.ts';
import { createWorkshop } from '../workshop.ts';

const workshop = createWorkshop();
afterAll(() => workshop.close());

const GREETING = 'greet people: f("Bob") -> "Hello, Bob!", f("Eve") -> "Hello, Eve!", f("Al") -> "Hello, Al!", f("Zoe") -> "Hello, Zoe!"';
const SQUARES = 'combine two: f(3, 4) -> 25, f(1, 1) -> 2, f(2, 0) -> 4, f(5, 12) -> 169';
const LISTS = 'take the odd ones and join them: f([1, 2, 3]) -> "1-3", f([5, 7, 8]) -> "5-7", f([9, 2]) -> "9"';

function statement(request: string): SearchProblem | undefined {
  return stateProblem(readRequest(request), []);
}

function search(request: string): string | undefined {
  const problem = statement(request);
  let time = 0;
  return problem && searchProgram(problem, [], () => (time += 1))?.expression;
}

describe('synthesis', () => {
  it('finds a small function and promises no more than it knows', async () => {
    const { content, provenance } = await workshop.generated(GREETING);
    expect(provenance).toMatchObject({ kind: 'synthesis', confidence: 0.45 });
    expect(provenance.assumptions.slice(0, 2)).toEqual(['fits your examples; nothing else is known about it', 'the last example was kept aside; the function found from the others gives it as well']);
    expect(content.code).toContain('return "Hello, " + text + "!";');
    expect((await workshop.generated(LISTS)).provenance).toMatchObject({ kind: 'synthesis', confidence: 0.3 });
  });

  it('comes after the templates', async () => {
    const { provenance } = await workshop.generated('change a text f("abc") -> "cba", f("xy") -> "yx", f("hello") -> "olleh"');
    expect(provenance.template).toBe('reverse-text');
  });

  it('may call templates', async () => {
    const { content } = await workshop.generated('names, last name first: f("Ada Lovelace") -> "LOVELACE ADA"; f("Alan Turing") -> "TURING ALAN"; f("Grace Hopper") -> "HOPPER GRACE"');
    expect(content.code.match(/^export /gm)).toHaveLength(1);
  });

  it('writes functions that pass their tests and type-check', { timeout: 120_000 }, async () => {
    const contents = [];
    for (const request of [GREETING, SQUARES, LISTS, 'a function called item: f("a,b") -> ["A", "B"], f("x") -> ["X"], f("q,w,e") -> ["Q", "W", "E"]', 'half of it rounded down f(5) -> 2, f(9) -> 4, f(12) -> 6']) contents.push((await workshop.generated(request)).content);
    expect(await problemsOf(contents)).toEqual([]);
    expect(contents[3]?.entryPoint).toBe('item');
  });
});

describe('what is not searched for', () => {
  it('fewer than three different examples', () => {
    expect(statement('x f("a") -> "b", f("c") -> "d"')).toBeUndefined();
    expect(statement('x f("a") -> "b", f("a") -> "b", f("c") -> "d"')).toBeUndefined();
    expect(statement('x f("a") -> "b", f("b") -> "c", f("c") -> "d"')).toBeDefined();
  });

  it('results that are all the same, and true or false by a few examples', () => {
    expect(statement('x f("a") -> 1, f("b") -> 1, f("c") -> 1, f("d") -> 1')).toBeUndefined();
    expect(statement('x f(1) -> true, f(2) -> false, f(3) -> true, f(4) -> false')).toBeUndefined();
    expect(statement('x f(1) -> true, f(2) -> false, f(3) -> true, f(4) -> false, f(5) -> true, f(6) -> false')).toBeDefined();
  });

  it('mixed kinds and values that no component takes', () => {
    for (const request of ['x f(1) -> "a", f("b") -> "b", f("c") -> "d"', 'x f({a: 1}) -> 1, f({a: 2}) -> 2, f({a: 3}) -> 3', 'x f(1) -> 1, f(2, 3) -> 2, f(3) -> 4', 'x f() -> 1, f(1) -> 2, f(2) -> 3', 'x f("a") -> null, f("b") -> "b", f("c") -> "c"']) expect(statement(request), request).toBeUndefined();
  });
});

describe('searchProgram', () => {
  it('gives nothing that ignores its input', () => {
    const problem: SearchProblem = { params: [{ name: 'text', kind: 'string' }], gives: 'string', examples: ['a', 'b', 'c'].map((text) => ({ args: [toLiteral(text) as Literal], result: toLiteral('-') as Literal })), heldOut: undefined, stems: [], constants: [], templates: [], budgetMs: 20 };
    let time = 0;
    const found = searchProgram(problem, [], () => (time += 1));
    expect(found === undefined || found.expression.includes('text')).toBe(true);
  });

  it('gives nothing when the held-out example is missed', () => {
    expect(search('x f("a") -> "A", f("b") -> "B", f("c") -> "C", f("d") -> "D"')).toBe('text.toUpperCase()');
    expect(search('x f("a") -> "A", f("b") -> "B", f("c") -> "C", f("d") -> "no"')).toBeUndefined();
  });

  it('prefers what the words name', () => {
    const examples = 'f([3, 1]) -> 3, f([7, 2]) -> 7, f([9, 4]) -> 9';
    expect(search(`largest ${examples}`)).toBe('Math.max(...numbers)');
    expect(search(`first ${examples}`)).toBe('(numbers[0] ?? Number.NaN)');
  });

  it('ends when its time is over', () => {
    const problem = statement('x f("x1") -> "qqq", f("y7") -> "zz9", f("k") -> "lorem"') as SearchProblem;
    let asked = 0;
    expect(searchProgram({ ...problem, budgetMs: 50 }, [], () => (asked += 10))).toBeUndefined();
    expect(asked).toBeLessThanOrEqual(70);
  });
});

describe('components', () => {
  const SAMPLES: Record<string, unknown> = { string: 'Ab 1-c', number: 3, boolean: true, 'string[]': ['b', 'a', ''], 'number[]': [2, -1, 2] };

  it('do what they write', () => {
    for (const { takes, apply, write } of COMPONENTS) {
      const args = takes.map((kind) => SAMPLES[kind]);
      const source = write(...takes.map((_, index) => `arg${index}`));
      const evaluate = new Function(...takes.map((_, index) => `arg${index}`), `return ${source}`) as (...args: unknown[]) => unknown;
      const frozen = structuredClone(args);
      const applied = apply(...(args as never[]));
      // The search leaves out what gives nothing; what is written must still give a value of its type.
      if (applied !== undefined) expect(evaluate(...args), source).toEqual(applied);
      expect(args, source).toEqual(frozen);
    }
  });

  it('know the kinds of literals', () => {
    const literals = (...values: unknown[]): Literal[] => values.map((value) => toLiteral(value) as Literal);
    expect([commonKind(literals('a', 'b')), commonKind(literals([], [1])), commonKind(literals([], [])), commonKind(literals(1, 'a')), commonKind(literals(null)), commonKind(literals([1, 'a'])), commonKind(literals(true, false))]).toEqual(['string', 'number[]', 'string[]', undefined, undefined, undefined, 'boolean']);
  });
});
