import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldsOf, listTables, readTable } from '../../../scripts/benches/predictions-table.ts';
import type { Table } from '../../../scripts/benches/predictions-table.ts';
import { perform } from '../../../scripts/benches/predictions-tasks.ts';
import type { FoldAnswer } from '../../../scripts/benches/predictions-tasks.ts';
import { areaUnderRoc } from '../../../src/predictions/metrics/area-under-roc.ts';
import { oddTables } from '../odd-tables.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saraphina-tables-'));
  for (const { name, csv } of oddTables()) writeFileSync(join(folder, `${name}.csv`), csv);
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string): string => join(folder, `${name}.csv`);
const read = (csv: string): Table => {
  writeFileSync(fileOf('typed'), csv);
  return readTable(fileOf('typed'));
};

describe('a table of the benchmark', () => {
  test('is read whatever program wrote it', () => {
    const plain = read('a,y,fold\n1.5,0,0\n,1,1\n');
    expect(plain).toMatchObject({ columns: ['a'], isProbability: true, folds: ['0', '1'], rows: [{ features: { a: 1.5 }, outcome: 0 }, { features: { a: null }, outcome: 1 }] });
    expect(read('\uFEFF"a","y","fold"\r\n"1.5","0","0"\r\nNaN,TRUE,1\r\n\r\n\r\n')).toEqual(plain);
    expect(read('y,fold,a\nfalse,0,1.50\nyes,1,?\n')).toEqual(plain);
  });

  test('has a column for each frequent word of a column of words, and numbers for yes and no', () => {
    const colours = ['red', '"green, dark"', 'red', '', 'red', 'red', '"green, dark"', 'red', '"green, dark"', '"green, dark"', '"green, dark"', 'once'];
    const { columns, rows } = read(`colour,wet,y,fold\n${colours.map((colour, i) => `${colour},${i % 2 ? 'True' : 'no'},${i},${i % 2}`).join('\n')}`);
    expect(columns).toEqual(['colour=green, dark', 'colour=red', 'wet']);
    expect(rows[0]!.features).toEqual({ 'colour=red': 1, 'colour=green, dark': 0, wet: 0 });
    expect(rows[3]!.features).toEqual({ 'colour=red': 0, 'colour=green, dark': 0, wet: 1 });
    // A column of numbers stays one though a word is among them.
    expect(read('a,y,fold\n1,1,0\n2,2,1\nbroken,3,1\n').rows.map(({ features }) => features['a'])).toEqual([1, 2, null]);
  });

  test('may have groups and folds of any name', () => {
    const table = readTable(fileOf('named_groups'));
    expect(table.rows[0]!.group).toBe('cell a, left');
    expect(foldsOf(table)).toEqual(['part 0', 'part 1', 'part 2']);
    expect(foldsOf({ ...table, folds: ['10', '9', 'b', '9'] })).toEqual(['9', '10', 'b']);
  });

  test.each([
    ['a row of another length', 'a,y,fold\n1,2,3\n1,2\n', /line 3: expected 3 cells, got 2/],
    ['a column twice', 'a,a,y,fold\n1,2,3,4\n', /more than once/],
    ['an outcome that is no number', 'a,y,fold\n1,2,0\n1,many,1\n', /line 3: expected a number as y, got "many"/],
    ['an outcome that is missing', 'a,y,fold\n1,,0\n', /line 2: expected a number as y, got ""/],
    ['one fold', 'a,y,fold\n1,2,0\n1,2,0\n', /at least two folds, got 1/],
  ])('with %s is refused in words', (_, csv, message) => expect(() => read(csv)).toThrow(message));

  test('is found by its columns; a file without them is none, and one that can’t be read is', () => {
    writeFileSync(fileOf('other'), 'a,b\n1,2\n');
    writeFileSync(fileOf('empty'), '');
    writeFileSync(fileOf('torn'), '"a,y,fold\n');
    const found = listTables(folder);
    expect(found).toContain(fileOf('quoted'));
    expect(found).toContain(fileOf('torn'));
    expect(found).not.toContain(fileOf('other'));
    expect(found).not.toContain(fileOf('empty'));
  });
});

describe('a fold of an odd table', () => {
  const answersOf = async (name: string): Promise<{ table: Table; fold: FoldAnswer }> => {
    const table = readTable(fileOf(name));
    return { table, fold: (await perform({ kind: 'fold', file: fileOf(name), fold: foldsOf(table)[0]! })) as FoldAnswer };
  };

  test.each(oddTables().filter(({ name }) => !['thirty_rows', 'one_class', 'nothing_varies'].includes(name)))('$name is learned from', { timeout: 60_000 }, async ({ name, kind }) => {
    const { table, fold } = await answersOf(name);
    expect(fold.notTrained).toBeUndefined();
    const outcomes = fold.answers.map(({ row }) => table.rows[row]!.outcome);
    const predicted = fold.answers.map(({ prediction }) => prediction);
    expect(predicted.every(Number.isFinite)).toBe(true);
    if (kind === 'probability') {
      expect(areaUnderRoc(predicted, outcomes)).toBeGreaterThan(0.7);
      return;
    }
    const absolute = (guess: (i: number) => number): number => outcomes.reduce((total, outcome, i) => total + Math.abs(outcome - guess(i)), 0);
    const middle = outcomes.toSorted((a, b) => a - b)[Math.floor(outcomes.length / 2)]!;
    expect(absolute((i) => predicted[i]!)).toBeLessThanOrEqual(absolute(() => middle) * (name === 'heavy_tails' ? 1.1 : 0.9));
    expect(fold.answers.every(({ interval }) => interval !== null && interval[0] <= interval[1] && interval.every(Number.isFinite))).toBe(true);
  });

  test.each([
    ['thirty_rows', /24 outcomes, 40 needed/],
    ['one_class', /0 outcomes of 1 and 64 of 0/],
    ['nothing_varies', /at least one feature that varies/],
  ])('%s is answered with what is usual, and says why', async (name, reason) => {
    const { fold } = await answersOf(name);
    expect(fold.notTrained).toMatch(reason);
    expect(new Set(fold.answers.map(({ prediction }) => prediction)).size).toBe(1);
    expect(fold.answers.every(({ isOod, prediction }) => isOod && Number.isFinite(prediction))).toBe(true);
  });
});
