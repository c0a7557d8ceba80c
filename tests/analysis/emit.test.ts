import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { emit } from '../../src/analysis/emit.ts';
import { types } from './tools.ts';

const SOURCE = `import { createHash, type Hash } from 'node:crypto';

/** Length limits. */
export interface Limits { min: number; max?: number }

const ALGORITHM = 'sha256' as const;

/**
 * Fingerprint of a text.
 * @throws TypeError when it is empty
 */
export function fingerprint(text: string, limits: Limits = { min: 1 }) {
  if (text.length < limits.min) throw new TypeError('empty');
  const hash: Hash = createHash(ALGORITHM);
  return { hex: hash.update(text).digest('hex'), length: text.length as number };
}
`;

describe('JavaScript and declarations', () => {
  const { js, dts } = emit('fingerprint.ts', SOURCE, types);

  test('the JavaScript has no types left and keeps its documentation', () => {
    expect(js).toContain("import { createHash } from 'node:crypto';");
    expect(js).toContain('export function fingerprint(text, limits = { min: 1 }) {');
    expect(js).toContain('@throws TypeError when it is empty');
    expect(js).not.toMatch(/interface|as const|: string|Hash =/);
    expect(emit('fingerprint.js', js, types).js).toBe(js);
  });

  test('the declarations carry what is inferred', () => {
    expect(dts).toContain('export interface Limits');
    expect(dts).toMatch(/export declare function fingerprint\(text: string, limits\?: Limits\): \{\s+hex: string;\s+length: number;\s+\};/);
    expect(dts).toContain('@throws TypeError when it is empty');
  });

  test('the same input gives the same bytes, whatever was emitted before', () => {
    emit('other.ts', 'export const other = [1, 2].map(String);', types);
    expect(emit('fingerprint.ts', SOURCE, types)).toEqual({ js, dts });
    expect(emit('fingerprint.ts', SOURCE.replaceAll('\n', '\r\n'), types)).toEqual({ js, dts });
  });

  test('the JavaScript does what the TypeScript says', () => {
    const { js: plain } = emit('a.ts', 'export const sum = (...n: number[]): number => n.reduce((a, b) => a + b, 0);', types);
    expect(runInNewContext(`${plain.replace('export const sum =', 'globalThis.sum =')}; sum(1, 2, 3)`)).toBe(6);
  });
});

test('a file with type errors is still emitted', () => {
  const { js, dts } = emit('a.ts', 'export const a: string = 1;', types);
  expect(js).toBe('export const a = 1;\n');
  expect(dts).toBe('export declare const a: string;\n');
});

test('a file that does not parse is refused with its place', () => {
  expect(() => emit('a.ts', 'export const = 1;', types)).toThrow(expect.objectContaining({ code: 'CODE_REFUSED', message: expect.stringContaining('line 1') }));
});
