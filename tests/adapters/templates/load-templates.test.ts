import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTemplates } from '../../../adapters/templates/load-templates.ts';

const TEMPLATES = join(import.meta.dirname, '../../../templates');

describe('loadTemplates', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(join(TEMPLATES, 'numbers/clamp'), join(folder, 'numbers/clamp'), { recursive: true });
    cpSync(join(TEMPLATES, 'arrays/chunk'), join(folder, 'arrays/chunk'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function change(path: string, edit: (text: string) => string): void {
    const file = join(folder, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  }

  it('reads description, code and tests, sorted by id', () => {
    const templates = loadTemplates(folder);
    expect(templates.map(({ id, family }) => [id, family])).toEqual([['chunk', 'arrays'], ['clamp', 'numbers']]);
    expect(templates[0]?.code.source).toContain('export function chunk<T>(');
    expect(templates[0]?.tests.source).toContain("from './function.ts'");
  });

  it('blanks types out without moving anything', () => {
    for (const { code, tests } of loadTemplates(TEMPLATES)) {
      for (const { source, plain } of [code, tests]) {
        expect(plain).toHaveLength(source.length);
        expect(plain.split('').every((unit, index) => unit === source[index] || /[\s;\ufeff]/.test(unit))).toBe(true);
      }
    }
  });

  it('names the file and the field of a wrong description', () => {
    change('arrays/chunk/template.json', (text) => text.replace('"summary"', '"sumary"'));
    expect(() => loadTemplates(folder)).toThrow(/arrays\/chunk\/template\.json: [^]*summary/);
  });

  it('refuses too few aliases', () => {
    change('arrays/chunk/template.json', (text) => text.replace(/"aliases": \[.*\]/, '"aliases": ["chunk"]'));
    expect(() => loadTemplates(folder)).toThrow(/aliases/);
  });

  it('refuses a description in the wrong folder', () => {
    change('arrays/chunk/template.json', (text) => text.replace('"id": "chunk"', '"id": "other"'));
    expect(() => loadTemplates(folder)).toThrow('expected id chunk and family arrays, got other and arrays');
  });

  it('refuses an id that occurs twice', () => {
    cpSync(join(folder, 'arrays/chunk'), join(folder, 'numbers/chunk'), { recursive: true });
    change('numbers/chunk/template.json', (text) => text.replace('"family": "arrays"', '"family": "numbers"'));
    expect(() => loadTemplates(folder)).toThrow('every template id once');
  });

  it('fails for a template without its function', () => {
    rmSync(join(folder, 'arrays/chunk/function.ts'));
    expect(() => loadTemplates(folder)).toThrow(/ENOENT.*function\.ts/);
  });
});
