import { describe, expect, it } from 'vitest';
import { parseSignature } from '../../../src/factory/composition/signature.ts';
import { resolve, unify, type Bindings } from '../../../src/factory/composition/unify.ts';
import { library } from '../library.ts';

describe('parseSignature', () => {
  it('reads type parameters, functions as types, and rest parameters', () => {
    expect(parseSignature('keyBy<T extends object, K>(items: T[], key: string | ((item: T, n?: number) => unknown), ...more: [a: T, b: K][]): Record<string, T>')).toEqual({
      generics: new Map([['T', 'object'], ['K', '']]),
      params: [
        { name: 'items', type: 'T[]', isOptional: false, isRest: false },
        { name: 'key', type: 'string | ((item: T, n?: number) => unknown)', isOptional: false, isRest: false },
        { name: 'more', type: '[a: T, b: K][]', isOptional: false, isRest: true },
      ],
      returns: 'Record<string, T>',
    });
    expect(parseSignature('f(): { a: number; b: () => void }')).toEqual({ generics: new Map(), params: [], returns: '{ a: number; b: () => void }' });
    expect(parseSignature('sum(texts: Map<string, number>, b?: number): number').params[1]).toEqual({ name: 'b', type: 'number', isOptional: true, isRest: false });
  });

  it('reads every template', () => {
    for (const { id, signature, accepts } of library.templates) {
      const { params, returns } = parseSignature(signature);
      expect(params, id).toHaveLength(accepts.length);
      expect(params.map(({ isOptional }) => isOptional), id).toEqual(accepts.map((kind) => kind.endsWith('?')));
      expect(params.every(({ name, type }) => /^\w+$/.test(name) && type !== ''), id).toBe(true);
      expect(returns, id).not.toBe('');
    }
  });
});

describe('unify', () => {
  const variables = new Map([['T1', ''], ['T2', 'number | string'], ['T3', 'object']]);
  const meets = (from: string, to: string): string | false => {
    const bindings: Bindings = new Map();
    return unify(from, to, variables, bindings) && [...bindings].map(([name, type]) => `${name}=${type}`).join();
  };

  it('accepts what may be given', () => {
    expect([meets('string', 'string'), meets('string', 'unknown'), meets('T1[]', 'number[]'), meets('string[]', 'T1[]'), meets('number[][]', 'T1[]'), meets('readonly T1[]', 'T2[]'), meets('string', 'string | object'), meets('Record<string, number>', 'T3'), meets('Exclude<T1, Falsy>[]', 'number[]')])
      .toEqual(['', '', 'T1=number', 'T1=string', 'T1=number[]', 'T1=T2', '', 'T3=Record<string, number>', 'T1=number']);
  });

  it('refuses what may not', () => {
    for (const [from, to] of [['boolean', 'string'], ['string | undefined', 'string'], ['boolean[]', 'T2[]'], ['string', 'T3'], ['number[]', 'string[]'], ['Date', 'string'], ['bigint', 'number']]) expect(meets(from as string, to as string), `${from} ${to}`).toBe(false);
  });

  it('puts unions into lists in brackets', () => {
    expect(resolve('T1[]', new Map([['T1', 'string | number']]))).toBe('(string | number)[]');
  });
});
