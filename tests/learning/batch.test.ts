import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerRows, readQueries } from '../../src/learning/batch.ts';
import { readTable } from '../../src/learning/read-table.ts';
import { domainSchema } from '../../src/domains.ts';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import type { RequestOutcome } from '../../src/requests/stored-request.ts';
import { outcomeMessage } from '../../src/requests/outcome-message.ts';
import { createTestApp, type TestApp } from '../support/test-app.ts';

let place: TestApp;
beforeEach(async () => {
  place = await createTestApp();
});
afterEach(() => place.close());

const batch = (csv: string, domain = 'location_accuracy', requestId?: string): Promise<RequestOutcome> => place.give('ann', 'predict-batch', { domain, csv }, requestId);

async function answered(csv: string, domain?: string): Promise<Record<string, unknown>> {
  const outcome = await batch(csv, domain);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** A table of past cases: the error grows with the dilution of precision. */
function pastCases(rows: number): string {
  const random = seededRandom(7);
  return `satellites,hdop,outcome\n${Array.from({ length: rows }, () => {
    const hdop = (1 + 9 * random()).toFixed(2);
    return `${Math.round(4 + 10 * random())},${hdop},${(3 * Number(hdop) + random()).toFixed(3)}`;
  }).join('\n')}\n`;
}

describe('a table of queries', () => {
  test('is answered row by row as single questions are, and nothing is logged', { timeout: 60_000 }, async () => {
    await place.give('ann', 'predict-train', { domain: 'location_accuracy', csv: pastCases(80) });
    const value = await answered('hdop,satellites\n5,8\n\n2.5,12\n100,\n');
    const { version } = (await place.app.models.current('location_accuracy'))!;
    expect(value).toMatchObject({ domain: 'location_accuracy', modelVersion: version, rows: 3, outOfDistribution: 1, logged: false, note: expect.stringContaining('not logged'), warnings: [] });
    const predictions = value['predictions'] as Record<string, unknown>[];
    expect(predictions.map(({ line, isOod }) => [line, isOod])).toEqual([[2, false], [4, false], [5, true]]);
    expect(Object.keys(predictions[0]!).sort()).toEqual(['calibrated', 'confidence', 'interval', 'isOod', 'line', 'prediction']);
    expect(await place.app.store.predictions.history('location_accuracy', 10)).toEqual([]);
    for (const [index, query] of [{ hdop: '5', satellites: '8' }, { hdop: '2.5', satellites: '12' }, { hdop: '100' }].entries()) {
      const single = await place.give('ann', 'predict', { domain: 'location_accuracy', query });
      if (!single.ok) throw new Error(single.error.message);
      const { prediction, confidence, interval } = single.value as { prediction: number; confidence: number; interval: [number, number] };
      expect(predictions[index]).toMatchObject({ prediction: Number(prediction.toPrecision(6)), confidence: Number(confidence.toPrecision(6)), interval: interval.map((end) => Number(end.toPrecision(6))) });
    }
  });

  test('may be a table of past cases: what happened is not looked at, and said so', async () => {
    const value = await answered('group,battery,fold,y\na,20,0,1\nb,90,1,0\n', 'device_recovery');
    expect(value).toMatchObject({ rows: 2, modelVersion: null, outOfDistribution: 2, warnings: ['not looked at: group, fold, y'] });
  });

  test('may write booleans as tables of past cases do', async () => {
    expect(await answered('moving,locked\n1,0\ntrue,no\n', 'device_recovery')).toMatchObject({ rows: 2 });
    expect(await batch('moving\n2\n', 'device_recovery')).toMatchObject({ ok: false, error: { report: { badRows: [{ line: 2 }] } } });
  });

  test('is shown as a card with counts and its first rows, in the language of whoever asked', async () => {
    const csv = `battery\n${Array.from({ length: 12 }, (_, index) => index).join('\n')}\n`;
    await batch(csv, 'device_recovery', 'req-batch');
    const request = (await place.app.store.requests.get('req-batch'))!;
    const card = await outcomeMessage(place.app, { ...request, actor: { ...request.actor, locale: 'de-DE' } }, request.outcome!);
    expect(card.title).toBe('device_recovery: 12 Zeilen beantwortet');
    expect(card.lines[0]).toMatch(/^Zeile 2: 0,\d+ \(außerhalb der Verteilung\)$/);
    expect(card.lines.slice(10)).toEqual(['… und 2 weitere Zeilen', expect.stringContaining('nicht als einzelne Vorhersagen gespeichert')]);
    expect(card.fields.at(-1)).toEqual({ label: expect.any(String), value: '12' });
  });

  test('with bad rows is refused as a whole, and they are listed by line', async () => {
    const outcome = await batch('satellites,hdop\n8,5\n-1,many\n9\n7,2\n');
    expect(outcome).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_ARGUMENTS',
        message: expect.stringMatching(/^nothing was predicted: line 3: satellites: expected .* got "-1"; hdop: .* · line 4: expected 2 cells, got 1$/),
        report: { rows: 4, errors: [], badRowCount: 2, badRows: [{ line: 3, problems: [expect.stringContaining('satellites'), expect.stringContaining('hdop')] }, { line: 4, problems: ['expected 2 cells, got 1'] }] },
      },
    });
  });

  test('with more bad rows than anybody reads names the first and counts the rest', async () => {
    const outcome = await batch(`hdop\n${'x\n'.repeat(1500)}`);
    if (outcome.ok) throw new Error('it was answered');
    expect(outcome.error.message).toMatch(/ · and 1495 more lines$/);
    expect(outcome.error['report']).toMatchObject({ badRowCount: 1500, badRows: { length: 1000 } });
  });

  test.each([
    ['an unknown column', 'satellites,hdpo\n8,5\n', /unknown column "hdpo"\. Did you mean hdop\?/],
    ['a column twice', 'hdop,hdop\n1,1\n', /hdop is there more than once/],
    ['no feature', 'outcome\n1\n', /no column is a feature/],
    ['a header alone', 'hdop\n', /no row below the header/],
    ['too many rows', `hdop\n${'1\n'.repeat(100_001)}`, /100001 rows; the limit is 100000/],
    ['nothing', '', /empty/],
  ])('with %s is refused', async (_, csv, problem) => {
    expect(await batch(csv)).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS', message: expect.stringMatching(problem) } });
  });

  test('of an unknown domain is refused at once', async () => {
    await expect(batch('hdop\n1\n', 'location_acuracy')).rejects.toMatchObject({ code: 'UNKNOWN_DOMAIN' });
  });

  test('that does not fit into one record with its answers is refused', { timeout: 60_000 }, async () => {
    const csv = `hdop,outcome\n${`1,${'9'.repeat(85)}\n`.repeat(100_000)}`;
    expect(await batch(csv)).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS', message: expect.stringContaining('Split the table') } });
  });
});

describe('a long table', () => {
  const schema = domainSchema('location_accuracy');
  const { header, rows } = readTable(`hdop\n${'1\n'.repeat(2500)}`);

  test('tells how far it is, and lets others do their work in between', async () => {
    const told: string[] = [];
    let turns = 0;
    const { signal } = new AbortController();
    const { queries } = await readQueries(schema, header, rows, { signal });
    const timer = setInterval(() => (turns += 1), 0);
    const answers = await answerRows(schema, queries, null, { signal, progress: async (text) => void told.push(text) });
    clearInterval(timer);
    expect([answers.length, told]).toEqual([2500, ['Answered 1000 of 2500 rows', 'Answered 2000 of 2500 rows']]);
    expect(turns).toBeGreaterThan(0);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const { queries } = await readQueries(schema, header, rows, { signal: controller.signal });
    const told: string[] = [];
    const answering = answerRows(schema, queries, null, { signal: controller.signal, progress: async (text) => {
      told.push(text);
      controller.abort(new Error('cancelled'));
    } });
    await expect(answering).rejects.toThrow('cancelled');
    expect(told).toHaveLength(1);
    await expect(readQueries(schema, header, rows, { signal: controller.signal })).rejects.toThrow('cancelled');
  });
});
