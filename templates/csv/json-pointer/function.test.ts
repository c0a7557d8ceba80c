import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPointer } from './function.ts';

const RUNS = { seed: 411, numRuns: 200 };
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'e^f': 3, 'g|h': 4, 'i\\j': 5, 'k"l': 6, ' ': 7, 'm~n': 8 };

describe('JSON Pointer', () => {
  it('agrees with the examples of RFC 6901', () => {
    const examples: [string, unknown][] = [['', document], ['/foo', ['bar', 'baz']], ['/foo/0', 'bar'], ['/', 0], ['/a~1b', 1], ['/c%d', 2], ['/e^f', 3], ['/g|h', 4], ['/i\\j', 5], ['/k"l', 6], ['/ ', 7], ['/m~0n', 8]];
    for (const [pointer, value] of examples) expect(jsonPointer(document, pointer), pointer).toEqual(value);
  });

  it('unescapes in the right order', () => {
    expect(jsonPointer({ '~1': 'x' }, '/~01')).toBe('x');
    expect(jsonPointer({ '/~/~': 'x' }, '/~1~0~1~0')).toBe('x');
  });

  it('leads nowhere', () => {
    for (const pointer of ['/bar', '/foo/2', '/foo/-', '/foo/00', '/foo/length', '/foo/0/x', '/foo/0/length', '/toString', '/constructor/name', '/__proto__', '//x']) expect(jsonPointer(document, pointer), pointer).toBeUndefined();
    for (const value of [null, 5, 'text', undefined]) expect(jsonPointer(value, '/length')).toBeUndefined();
    expect(jsonPointer({ a: null }, '/a/b')).toBe(undefined);
  });

  it('keeps null and other values', () => {
    expect(jsonPointer({ a: { b: null } }, '/a/b')).toBe(null);
    expect(jsonPointer({ length: 3 }, '/length')).toBe(3);
    expect(jsonPointer(null, '')).toBe(null);
  });

  it('wants a pointer', () => {
    for (const wrong of ['a', 'foo/0', '#/foo', '/~', '/~2', '/a~', ' /a']) expect(() => jsonPointer({}, wrong), wrong).toThrow(new SyntaxError(`expected a JSON Pointer such as /a/0, got ${JSON.stringify(wrong)}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => jsonPointer({}, 5 as never)).toThrow(new TypeError('expected a string as pointer, got number'));
    expect(() => jsonPointer({}, undefined as never)).toThrow(new TypeError('expected a string as pointer, got undefined'));
  });

  it('finds every property', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: fc.constantFrom('a', '~', '/', '1', '0') }), fc.nat(), { noNullPrototype: true }), (object) => Object.entries(object).every(([key, value]) => jsonPointer({ x: [object] }, `/x/0/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`) === value)), RUNS);
  });

  it('is the document itself when it is empty', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => jsonPointer(value, '') === value), RUNS);
  });
});
