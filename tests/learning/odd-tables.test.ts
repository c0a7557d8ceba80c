import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../src/learning/read-table.ts';
import { readBoolean } from '../../src/predictions/domains/read-value.ts';
import { oddTables, type OddTable } from '../predictions/odd-tables.ts';
import { createTestApp, type TestApp } from '../support/test-app.ts';

let place: TestApp;
beforeAll(async () => {
  place = await createTestApp({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
});
afterAll(() => place.close());

/** A domain for a table: its columns are numbers, or booleans where they are written so. */
async function declare({ name, kind, csv }: OddTable): Promise<{ columns: string[]; first: readonly string[] }> {
  const { header, rows } = readTable(csv);
  const columns = header.filter((column) => !['y', 'group', 'fold'].includes(column));
  const features = columns.map((column) => {
    const cells = rows.map(({ cells: row }) => row[header.indexOf(column)]!);
    const isWords = cells.every((cell) => cell === '' || (readBoolean(cell) !== undefined && Number.isNaN(Number(cell))));
    return { name: column, type: isWords && cells.some((cell) => cell !== '') ? 'boolean' : 'number', missingAllowed: true, help: column };
  });
  const schema = { domain: name, title: name, kind, target: 'y', unit: 'y', features, prior: { value: 0, interval: null, source: 'none' } };
  expect(await place.give('ann', 'predict-add-domain', { schema: JSON.stringify(schema) })).toMatchObject({ ok: true });
  return { columns, first: columns.map((column) => rows[0]!.cells[header.indexOf(column)]!) };
}

describe('an odd table, trained and asked as people do', () => {
  const names = ['constant_columns', 'missing_columns', 'yes_and_no', 'sixty_rows', 'named_groups', 'negative_and_huge', 'a_constant', 'skewed', 'from_windows', 'quoted', 'counters', 'collinear'];
  test.each(oddTables().filter(({ name }) => names.includes(name)))('$name gives a model that answers its own rows', { timeout: 60_000 }, async (table) => {
    const { columns, first } = await declare(table);
    const trained = await place.give('ann', 'predict-train', { domain: table.name, csv: table.csv });
    if (!trained.ok) throw new Error(trained.error.message);
    expect(trained.value).toMatchObject({ report: { trainable: true, badRows: [] } });
    const query = Object.fromEntries(columns.flatMap((column, i) => (first[i] === '' ? [] : [[column, first[i]]])));
    const answered = await place.give('ann', 'predict', { domain: table.name, query });
    if (!answered.ok) throw new Error(answered.error.message);
    const { prediction, calibrated, interval, modelVersion } = answered.value as { prediction: number; calibrated: number | null; interval: [number, number] | null; modelVersion: string };
    expect(modelVersion).toBe(trained.value['modelVersion']);
    expect(Number.isFinite(prediction)).toBe(true);
    if (table.kind === 'probability') expect(calibrated! >= 0 && calibrated! <= 1).toBe(true);
    else expect(interval![0] <= prediction && prediction <= interval![1]).toBe(true);
  });

  test.each([
    ['words', /line 2: colour: expected a number, got "green"/],
    ['one_class', /too few outcomes: 0 outcomes of 1 and 80 of 0, 20 of each needed/],
    ['thirty_rows', /too few outcomes: 30 outcomes, 40 needed/],
    ['nothing_varies', /at least one feature that varies/],
  ])('%s is refused in words', async (name, problem) => {
    const table = oddTables().find((one) => one.name === name)!;
    await declare(table);
    expect(await place.give('ann', 'predict-train', { domain: name, csv: table.csv })).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS', message: expect.stringMatching(problem) } });
  });
});
