import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from './function.ts';

const RUNS = { seed: 337, numRuns: 200 };
const name = fc.stringMatching(/^[a-z]{1,4}$/);

describe('filled template', () => {
  it('has values for names', () => {
    expect(fillTemplate('Hello {{name}}, you are {{ age }}.', { name: 'Ada', age: 36 })).toBe('Hello Ada, you are 36.');
    expect(fillTemplate('{{a}}{{a}}{{a-b}}{{$c_1}}', { a: 1, 'a-b': 2, $c_1: 3 })).toBe('1123');
  });

  it('reads nested values', () => {
    expect(fillTemplate('{{user.name}} {{list.1}} {{text.length}}', { user: { name: 'Bob' }, list: ['a', 'b'], text: 'abc' })).toBe('Bob b 3');
  });

  it('writes every value but undefined', () => {
    expect(fillTemplate('{{a}} {{b}} {{c}} {{d}} {{e}}', { a: 0, b: null, c: false, d: '', e: [1, 2] })).toBe('0 null false  1,2');
  });

  it('keeps placeholders without a value', () => {
    const open = '{{missing}} {{a.b}} {{a.b.c}} {{toString}} {{constructor.name}} {{__proto__}}';
    expect(fillTemplate(open, { a: undefined })).toBe(open);
    expect(fillTemplate('{{a.b}}', { a: null })).toBe('{{a.b}}');
  });

  it('keeps what is no placeholder', () => {
    const text = '{a} {{}} {{ }} {{a b}} {{a.}} {{.a}} {{a..a}} {{a}';
    expect(fillTemplate(text, { a: 1 })).toBe(text);
    expect(fillTemplate('{{{a}}}', { a: 1 })).toBe('{1}');
  });

  it('fills in once, and literally', () => {
    expect(fillTemplate('{{a}} {{b}}', { a: '{{b}}', b: '$& $1' })).toBe('{{b}} $& $1');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fillTemplate(1 as never, {})).toThrow(new TypeError('expected a string, got number'));
    expect(() => fillTemplate('', null as never)).toThrow(new TypeError('expected an object with values, got null'));
    expect(() => fillTemplate('', 'a' as never)).toThrow(new TypeError('expected an object with values, got string'));
  });

  it('leaves texts without braces alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fillTemplate(text.replaceAll('{', ''), { a: 1 }) === text.replaceAll('{', '')), RUNS);
  });

  it('puts every value in its place', () => {
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.string())), (parts) => { const values = Object.fromEntries(parts); return fillTemplate(parts.map(([key]) => `<{{${key}}}>`).join(''), values) === parts.map(([key]) => `<${values[key]}>`).join(''); }), RUNS);
  });
});
