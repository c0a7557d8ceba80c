import { expect, test } from 'vitest';
import { batteryLife } from '../../../src/predictions/domains/battery-life.ts';
import { deviceRecovery } from '../../../src/predictions/domains/device-recovery.ts';
import type { DomainSchema } from '../../../src/predictions/domains/schema.ts';
import { readOutcomeRows } from '../../../src/predictions/validation/outcome-rows.ts';
import { timeCounters } from '../../../src/predictions/validation/time-counters.ts';

const HEADER = ['device_id', 'battery', 'hours_since_seen', 'moving', 'outcome'];
const read = (rows: string[], header: readonly string[] = HEADER, schema: DomainSchema = deviceRecovery): ReturnType<typeof readOutcomeRows> =>
  readOutcomeRows(schema, header, rows.map((row, i) => ({ line: i + 2, cells: row.split(',') })));
const GOOD = Array.from({ length: 60 }, (_, i) => `d${i},${(i * 37) % 100},${(i * i) % 50},${i % 3 === 0},${i % 2}`);

test('a good table is trainable, and what it holds is told', () => {
  const { report, rows } = read(GOOD);
  expect(report).toMatchObject({ trainable: true, rows: 60, groups: null, errors: [], badRows: [], classes: { positives: 30, negatives: 30 }, duplicates: [], collinear: [], leakage: [] });
  expect(report.columns[0]).toEqual({ feature: 'battery', present: 60, missing: 0, range: [0, 99] });
  expect(report.warnings).toContain('no column locked: the model will not know it');
  expect(rows[3]).toEqual({ features: { device_id: 'd3', battery: 11, hours_since_seen: 9, moving: true }, outcome: 1 });
});

test('every bad row is named by its line, with all that is wrong in it, and then nothing is trainable', () => {
  const { report, rows } = read([...GOOD, 'd,101,-1,perhaps,2', 'd,5', 'd,abc,1,true,', 'd,,,,1']);
  expect(report.trainable).toBe(false);
  expect(report.badRows).toEqual([
    { line: 62, problems: ['battery: expected a number from 0 to 100 %, got "101"', 'hours_since_seen: expected a number from 0 to 87600 h, got "-1"', 'moving: expected true or false, got "perhaps"', 'outcome: expected 0 or 1, got "2"'] },
    { line: 63, problems: ['expected 5 cells, got 2'] },
    { line: 64, problems: ['battery: expected a number from 0 to 100 %, got "abc"', 'outcome: expected 0 or 1, got ""'] },
  ]);
  // An empty cell is a missing value.
  expect(rows.at(-1)).toEqual({ features: { device_id: 'd', battery: null, hours_since_seen: null, moving: null }, outcome: 1 });
  expect(report.columns[0]).toMatchObject({ present: 60, missing: 1 });
});

test.each([
  ['an unknown column', ['batery', 'outcome'], /unknown column\(s\) batery; device_recovery has device_id, battery/],
  ['a column twice', ['battery', 'battery', 'outcome'], /battery more than once/],
  ['no outcome', ['battery'], /one column named outcome or y, got 0/],
  ['two outcomes', ['battery', 'y', 'outcome'], /one column named outcome or y, got 2/],
  ['no feature', ['device_id', 'outcome'], /no column is a feature/],
])('%s in the header is an error', (_, header, message) => {
  const { report } = read(['1,1,1'], header);
  expect(report.trainable).toBe(false);
  expect(report.errors.join('; ')).toMatch(message);
});

test('too few outcomes are an error, and say how many there are', () => {
  expect(read(GOOD.slice(0, 30)).report.errors).toEqual(['too few outcomes: 15 outcomes of 1 and 15 of 0, 20 of each needed']);
});

test('repeated rows are paired with their first', () => {
  const { report } = read([...GOOD, GOOD[4]!.replace('d4', 'another')]);
  expect(report.duplicates).toEqual([{ line: 62, of: 6 }]);
  expect(report).toMatchObject({ trainable: true });
  expect(report.warnings.join()).toMatch(/1 rows repeat earlier ones/);
});

test('collinear features, counters and features that give the outcome away are named', () => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const battery = (i * 37) % 100;
    return `${battery},${battery / 2},${i + 1},${3 * i + 7},g${i % 3}`;
  });
  const { report } = read(rows, ['battery', 'health', 'cycles', 'outcome', 'group'], batteryLife);
  expect(report).toMatchObject({ trainable: true, groups: 3, classes: null, collinear: ['health'] });
  expect(report.leakage).toEqual([
    { feature: 'cycles', reason: 'only counts rows in time order; it is left out' },
    { feature: 'cycles', reason: 'gives the outcome away: is it known when the question is asked?' },
  ]);
});

test('outcomes and booleans may be written in words, as other programs write them', () => {
  const { report, rows } = read(GOOD.map((line, i) => line.replace(/(true|false),([01])$/, (_, moving: string) => `${i % 2 ? moving.toUpperCase() : Number(moving === 'true').toFixed(1)},${i % 2 ? 'True' : 'no'}`)));
  expect(report).toMatchObject({ trainable: true, badRows: [], classes: { positives: 30, negatives: 30 } });
  expect(rows[3]).toMatchObject({ features: { moving: true }, outcome: 1 });
});

test('a quantity has the range of its domain, and any without one', () => {
  const { range: _, ...unbounded } = batteryLife;
  const lines = ['20,-5', '20,5'];
  expect(read(lines, ['battery', 'y'], batteryLife).report.badRows).toEqual([{ line: 2, problems: ['outcome: expected a number from 0 to 1000000 cycles, got "-5"'] }]);
  expect(read(lines, ['battery', 'y'], unbounded).report.badRows).toEqual([]);
});

test('a counter counts within its groups; a column that stops is none, and few rows say nothing', () => {
  const interleaved = [1, 10, 2, 11, 3, 12, 4, 13, 5, 14];
  const groups = interleaved.map((_, i) => `g${i % 2}`);
  expect(timeCounters([interleaved], groups)).toEqual([0]);
  expect(timeCounters([interleaved], null)).toEqual([]);
  expect(timeCounters([interleaved.map((value) => -value)], groups)).toEqual([0]);
  expect(timeCounters([[1, 2, 3, 3, 5, 6]], null)).toEqual([]);
  expect(timeCounters([[1, 2, 3]], null)).toEqual([]);
});
