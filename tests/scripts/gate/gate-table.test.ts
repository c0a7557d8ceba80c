import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { currentContents, readTable, scoreOf, shortcomings, updateTable, type GateRow } from '../../../scripts/gate/gate-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'gate-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good: GateRow = { template: 'strings/b', summary: 'Does a | b.', complexity: 10, coverage: 100, mutants: 10, killed: 9, survivors: ['3: a || b → a | b', '12: /a\\|b/ → nothing'], problems: [], content: 'abc' };

describe('the table of templates', () => {
  it('reads back what it wrote, sorted', () => {
    const path = join(folder, 'table.md');
    const other: GateRow = { ...good, template: 'strings/a', survivors: [], problems: ['types: no | way'] };
    updateTable([good, other], new Set(['strings/a', 'strings/b']), path);
    expect([...readTable(path).values()]).toEqual([other, good]);
  });

  it('replaces rows, keeps the others and drops those of templates that are gone', () => {
    const path = join(folder, 'again.md');
    const [a, c] = [{ ...good, template: 'x/a' }, { ...good, template: 'x/c' }];
    updateTable([a, good, c], new Set(['x/a', 'strings/b', 'x/c']), path);
    updateTable([{ ...good, killed: 10 }], new Set(['x/a', 'strings/b']), path);
    expect([...readTable(path).values()]).toEqual([{ ...good, killed: 10 }, a]);
    expect(readTable(join(folder, 'missing.md')).size).toBe(0);
  });

  it('says what is below the bar', () => {
    expect(shortcomings(good)).toEqual([]);
    expect(scoreOf({ mutants: 1000, killed: 899 })).toBe(89.9);
    expect(scoreOf({ mutants: 0, killed: 0 })).toBe(100);
    expect(shortcomings({ ...good, mutants: 1000, killed: 899 })).toEqual(['strings/b: mutation score 89.9 %, expected 90 %; survivors: 3: a || b → a | b; 12: /a\\|b/ → nothing']);
    expect(shortcomings({ ...good, complexity: 11, coverage: 99.9, problems: ['types: x'] })).toEqual(['strings/b: types: x', 'strings/b: complexity 11, at most 10 is allowed', 'strings/b: coverage 99.9 %, expected 100 %']);
  });

  it('knows every template by the content of its three files', () => {
    const write = (file: string, text: string): void => {
      mkdirSync(join(folder, 'root/x/a'), { recursive: true });
      writeFileSync(join(folder, 'root/x/a', file), text);
    };
    write('function.ts', '1');
    write('function.test.ts', '2');
    expect(currentContents(join(folder, 'root')).size).toBe(0);
    write('template.json', '3');
    const before = currentContents(join(folder, 'root'));
    expect([...before.keys()]).toEqual(['x/a']);
    write('function.test.ts', '2 ');
    expect(currentContents(join(folder, 'root')).get('x/a')).not.toBe(before.get('x/a'));
  });
});
