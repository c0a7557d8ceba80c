import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSource } from '../../src/factory/literal.ts';
import { readExamples } from '../../src/factory/read-examples.ts';

function read(text: string): [string | undefined, string[], string][] {
  return readExamples(text).examples.map(({ name, args, result }) => [name, args.map(toSource), toSource(result)]);
}

describe('readExamples', () => {
  it('reads calls with arrows and verbs', () => {
    for (const arrow of ['->', '=>', '→', '==', '===', 'gives', 'returns', 'should return', 'should be', 'is', '=', 'becomes', 'yields', ', it returns', 'evaluates to']) {
      expect(read(`slugify. f(1, "a") ${arrow} [2]`), arrow).toEqual([['f', ['1', '"a"'], '[2]']]);
    }
  });

  it('reads bare values', () => {
    expect(read('"a" => "b"')).toEqual([[undefined, ['"a"'], '"b"']]);
    expect(read('"hello" gives "olleh" and 5 -> 25')).toEqual([[undefined, ['"hello"'], '"olleh"'], [undefined, ['5'], '25']]);
    expect(read("[1,2,3], 2 -> [[1, 2], [3]]")).toEqual([[undefined, ['[1, 2, 3]', '2'], '[[1, 2], [3]]']]);
    expect(read('“a” returns ‘b’')).toEqual([[undefined, ['"a"'], '"b"']]);
  });

  it('reads every kind of literal', () => {
    expect(read('f(true, null, undefined, NaN, -Infinity, -0, 1e3, .5, 0xff, 1_000) -> {a: 1, "b": [{}], \'c d\': false}')).toEqual([
      ['f', ['true', 'null', 'undefined', 'Number.NaN', 'Number.NEGATIVE_INFINITY', '-0', '1000', '0.5', '255', '1000'], '{ ["a"]: 1, ["b"]: [{}], ["c d"]: false }'],
    ]);
    expect(read('f() -> ""')).toEqual([['f', [], '""']]);
    expect(read('f("\\u0041\\n\\"\\x42") -> "\\u{1F600}"')).toEqual([['f', ['"A\\n\\"B"'], '"😀"']]);
  });

  it('reads the forms of manuals, tests and chats', () => {
    const call = ['reverse', ['"abc"'], '"cba"'];
    for (const text of ["_.reverse('abc');\n// => 'cba'", "reverse('abc'); // 'cba'", "reverse('abc') // returns: 'cba'", 'expect(reverse("abc")).toBe("cba")', 'reverse("abc"): "cba"', '`reverse("abc")` returns `"cba"`', 'see `reverse("abc") -> "cba"`', 'reverse("abc") would be "cba"', 'reverse("abc") -> returns "cba"']) expect(read(text), text).toEqual([call]);
    const bare = [undefined, ['"abc"'], '"cba"'];
    for (const text of ['input: "abc", output: "cba"', 'Input "abc" → output "cba".', 'for input "abc" it should return "cba"', '"abc" turns into "cba"', 'given "abc", the result is "cba"', '`"abc"` -> `"cba"`']) expect(read(text), text).toEqual([bare]);
    expect(read('with [1, 2] the answer is 3. For 4.006 the result should be 4.01')).toEqual([[undefined, ['[1, 2]'], '3'], [undefined, ['4.006'], '4.01']]);
    expect(read('`abc` -> `cba`')).toEqual([bare]);
  });

  it('leaves the end of a sentence to the sentence', () => {
    expect(read('Round. f(4.006) -> 4.01. f(1.5) -> 2. And f(-0.5, 3.) -> 1')).toEqual([['f', ['4.006'], '4.01'], ['f', ['1.5'], '2']]);
    expect(read('version f(1.2.3) -> 1 and "1" -> 1.2.3')).toEqual([]);
  });

  it('takes the examples out of the request', () => {
    const { rest } = readExamples('Split a list, e.g. f([1,2],1) -> [[1],[2]] and f([],1) -> [], into chunks');
    expect(rest.replaceAll(/[ .,]+/g, ' ').trim()).toBe('Split a list into chunks');
  });

  it('reports what looks like an example but is no data', () => {
    const result = readExamples('reverse: hello -> olleh and f(x) => x.name');
    expect(result.examples).toEqual([]);
    expect(result.unread).toEqual(['hello -> olleh', 'f(x) => x.name']);
    expect(result.rest).not.toContain('olleh');
  });

  it('does not take ordinary sentences for examples', () => {
    for (const text of ['at least 5 returns are allowed', 'check if 7 is prime', 'the year 2024 is a leap year', "don't return 5", 'sort (descending) is not needed', 'keep "a" and "b"', 'use `"a"` and `b`', 'the output: "a"', 'pass { "a": 1 } as options', '// 5', 'the answer is 6']) expect(readExamples(text).examples, text).toEqual([]);
  });

  it('evaluates nothing', () => {
    for (const text of ['f(process.exit()) -> 1', 'f(`${1+1}`) -> 2', 'f(1+1) -> 2', 'f([...a]) -> 1', 'f(new Date()) -> 1', 'f({get x() {}}) -> 1']) {
      const examples = readExamples(text).examples.map(({ args, result }) => [...args, result].map(toSource).join());
      expect(examples.every((source) => !/process|new |get |\.\.\.|1\+1/.test(source.replaceAll(/"(?:[^"\\]|\\.)*"/g, ''))), text).toBe(true);
    }
    expect(read('f(`${1+1}`) -> 2')).toEqual([['f', ['"${1+1}"'], '2']]);
  });

  it('gives back any JSON value', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
    fc.assert(fc.property(json, json, (input, output) => {
      const [example] = readExamples(`f(${JSON.stringify(input)}) -> ${JSON.stringify(output)}`).examples;
      const evaluate = (source: string): unknown => new Function(`return (${source})`)() as unknown;
      expect(evaluate(toSource(example?.args[0] as never))).toEqual(input);
      expect(evaluate(toSource(example?.result as never))).toEqual(output);
    }), { seed: 5, numRuns: 300 });
  });

  it('reads or leaves alone any text', () => {
    const text = fc.string({ unit: fc.constantFrom('f(', ')', '[', ']', '{', '}', '"', "'", '`', ',', ':', '->', ' ', '1', 'a', '\\', 'null', '-', '.') });
    fc.assert(fc.property(text, (value) => readExamples(value).examples.every(({ text: part }) => part.length <= value.length + 1)), { seed: 6, numRuns: 500 });
  });
});
