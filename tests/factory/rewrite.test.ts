import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { hasConstant, namesIn, rewrite } from '../../src/factory/rewrite.ts';

function file(source: string): { source: string; plain: string } {
  return { source, plain: stripTypeScriptTypes(source) };
}

function rename(source: string, names: Record<string, string>): string {
  return rewrite(file(source), { names: new Map(Object.entries(names)), constants: new Map(), module: './new.ts', afterImports: '' });
}

describe('rewrite', () => {
  it('renames variables but not properties, texts, comments and types', () => {
    expect(rename('// old\nconst old: { old: number } = { old: 1 }; f(old.old, "old", `old ${old}`, /old/);', { old: 'next' })).toBe(
      '// old\nconst next: { old: number } = { old: 1 }; f(next.old, "old", `old ${next}`, /old/);',
    );
    expect(rename('class A { old = old; get() { return this.old; } }', { old: 'next' })).toBe('class A { old = next; get() { return this.old; } }');
    expect(rename('old: for (;;) break old;', { old: 'next' })).toBe('old: for (;;) break old;');
  });

  it('keeps the names of properties in shorthands', () => {
    expect(rename('const x = { old, other };', { old: 'next' })).toBe('const x = { old: next, other };');
    expect(rename('const { old, a: [other] } = x; old();', { old: 'next' })).toBe('const { old: next, a: [other] } = x; next();');
    expect(rename('const { old = other } = x;', { old: 'next', other: 'more' })).toBe('const { old: next = more } = x;');
    expect(rename('f(({ old }: { old: string }) => old);', { old: 'next' })).toBe('f(({ old: next }: { old: string }) => next);');
  });

  it('renames imports and computed names', () => {
    expect(rename("import { old } from './function.ts';\nold[old]();", { old: 'next' })).toBe("import { next } from './new.ts';\nnext[next]();");
    expect(rename("import { old as mine } from './other.ts';\nmine();", { old: 'next' })).toBe("import { old as mine } from './other.ts';\nmine();");
  });

  it('swaps names in one go', () => {
    expect(rename('export function a(b: number) { return a(b); }', { a: 'b', b: 'b2' })).toBe('export function b(b2: number) { return b(b2); }');
  });

  it('replaces the values of top-level constants only', () => {
    const source = 'const SIZE: number = 1;\nfunction f() { const SIZE = 2; return SIZE; }';
    expect(rewrite(file(source), { names: new Map(), constants: new Map([['SIZE', '30']]), module: '', afterImports: '' })).toBe(source.replace('= 1', '= 30'));
    expect([hasConstant(file(source), 'SIZE'), hasConstant(file(source), 'f')]).toEqual([true, false]);
  });

  it('puts source behind the imports', () => {
    const source = "import a from 'a';\nimport b from 'b';\nf();";
    expect(rewrite(file(source), { names: new Map(), constants: new Map(), module: '', afterImports: 'g();' })).toBe("import a from 'a';\nimport b from 'b';\ng();\nf();");
  });

  it('keeps everything that is not ASCII in place', () => {
    expect(rename('const t: "é😀" = "é😀" as const; const old = t;', { old: 'next' })).toBe('const t: "é😀" = "é😀" as const; const next = t;');
  });

  it('lists names', () => {
    expect([...namesIn(file('const a = b.c; type D = string; function e(f: D) { return { g: f }; }'))].sort()).toEqual(['a', 'b', 'e', 'f']);
  });
});
