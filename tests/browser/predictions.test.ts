import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import { openBrowser, signedInTab, type TestBrowser } from '../support/browser.ts';
import { openWebPlace, type WebPlace } from '../support/web-place.ts';

let place: WebPlace;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  browser = await openBrowser(place.url, { viewport: { width: 1280, height: 900 } });
  page = await signedInTab(browser, await place.web.signInLink('reviewer'));
  await page.goto(`${place.url}/#/predictions/device_recovery`);
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const button = (host: Page | Locator, name: string): Locator => host.getByRole('button', { name, exact: true });
const tables = (): Locator => page.getByRole('region', { name: 'A table of cases' });
const model = (): Locator => page.getByRole('region', { name: 'Model', exact: true });
const versions = (): Promise<string[]> => model().locator('li code').allInnerTexts();
const inForce = (): Promise<string> => model().locator('code').first().innerText();

/** Devices that come back the likelier, the fuller their battery. */
function cases(rows: number): string {
  const random = seededRandom(rows);
  return `battery,hours_since_seen,outcome\n${Array.from({ length: rows }, () => {
    const battery = Math.round(100 * random());
    return `${battery},${Math.round(100 * random())},${battery / 100 > random() ? 1 : 0}`;
  }).join('\n')}\n`;
}

async function choose(text: string): Promise<void> {
  await tables().getByLabel('Table (.csv), chosen or dropped here').setInputFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('without a file nothing is sent', async () => {
  await button(tables(), 'Train from a table').click();
  await tables().getByRole('alert').getByText('Choose a table first.').waitFor();
  await model().getByText('No model yet').waitFor();
});

test('a refused table says what is wrong, line by line, and trains nothing', async () => {
  await choose(cases(60).replace(/\n\d+,/, '\nfull,'));
  await button(tables(), 'Train from a table').click();
  const report = tables().getByRole('region', { name: 'What was found in the table' });
  await report.getByRole('heading', { name: '1 bad row' }).waitFor();
  expect(await report.getByRole('row').nth(1).innerText()).toMatch(/^2\tbattery: expected a number .* got "full"$/);
  await report.getByText(/60 rows · happened: \d+, did not: \d+/).waitFor();
  await report.getByText(/^no column \w+: the model will not know it$/).first().waitFor();
  expect(await place.app.models.current('device_recovery')).toBeUndefined();
});

test('a dropped table is chosen', async () => {
  const files = await page.evaluateHandle("(() => { const files = new DataTransfer(); files.items.add(new File(['battery\\n50\\n'], 'dropped.csv')); return files; })()");
  await tables().dispatchEvent('drop', { dataTransfer: files });
  expect(await tables().getByLabel('Table (.csv), chosen or dropped here').evaluate((input) => (input as unknown as { files: { name: string }[] }).files[0]!.name)).toBe('dropped.csv');
});

test('somebody trains from a table, asks, logs what happened and sees the diagram change', { timeout: 60_000 }, async () => {
  await choose(cases(120));
  await button(tables(), 'Train from a table').click();
  await model().getByText('trained on 120 cases').waitFor();
  const current = await place.app.models.current('device_recovery');
  expect([await inForce(), await versions()]).toEqual([current?.version, [current?.version]]);
  await tables().getByRole('article').getByText('device_recovery: trained').waitFor();
  await model().getByText('brier', { exact: true }).waitFor();

  const comparison = page.getByRole('region', { name: 'Predicted and happened' });
  const ask = async (battery: string, happened: 'true' | 'false'): Promise<void> => {
    await page.getByLabel('battery', { exact: true }).fill(battery);
    await page.getByLabel('hours_since_seen', { exact: true }).fill('50');
    await button(page, 'Predict').click();
    const panel = page.getByRole('region', { name: 'Device recovery' });
    await button(panel.getByRole('article'), 'Log what happened').click();
    await page.getByRole('dialog').getByRole('combobox').selectOption(happened);
    await button(page.getByRole('dialog'), 'Log').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await comparison.getByText('No outcomes yet.').waitFor();
  await ask('90', 'true');
  await comparison.getByText('Rests on 1 outcome', { exact: true }).waitFor();
  await comparison.getByText('As a table').click();
  const row = comparison.getByRole('row').nth(1);
  expect(await row.innerText()).toMatch(/\t100\.0 %\t1$/);
  await ask('90', 'false');
  await comparison.getByText('Rests on 2 outcomes').waitFor();
  await comparison.getByText('As a table').click();
  expect(await row.innerText()).toMatch(/\t50\.0 %\t2$/);
});

test('an earlier model is put back in force, after a question', { timeout: 60_000 }, async () => {
  const first = await inForce();
  await choose(cases(150));
  await button(tables(), 'Train from a table').click();
  await model().getByText('trained on 150 cases').waitFor();
  const putBack = button(model(), `Put back in force: ${first}`);
  await putBack.click();
  const dialog = page.getByRole('dialog', { name: 'Put back in force' });
  await button(dialog, 'Cancel').click();
  expect(await inForce()).not.toBe(first);
  await putBack.click();
  await button(dialog, 'Put back in force').click();
  await model().getByText('trained on 120 cases').waitFor();
  expect((await place.app.models.current('device_recovery'))?.version).toBe(first);
  expect(await page.evaluate('document.activeElement.id')).toBe('model-title');
  expect(await model().getByRole('button').count()).toBe(1);
});

test('a table of questions is answered, and the answers can be taken along', async () => {
  await choose(`battery,hours_since_seen\n${'90,10\n5,90\n'.repeat(30)}`);
  await button(tables(), 'Predict a table').click();
  await tables().getByRole('article').getByText('device_recovery: 60 rows answered').waitFor();
  const answers = tables().getByRole('region', { name: 'The first answers' });
  expect(await answers.getByRole('row').count()).toBe(51);
  const download = page.waitForEvent('download');
  await tables().getByRole('link', { name: 'Download all answers' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([61, 'line,prediction,calibrated,lower,upper,confidence,is_ood', expect.stringMatching(/^61,0\.\d+,0\.\d+,,,[\d.e-]+,(?:true|false)$/)]);
});

test('a domain of one’s own is added from its schema; a bad file is told in the dialog', async () => {
  const schema = {
    domain: 'tea_time', title: 'Tea time', kind: 'probability', target: 'the tea is still warm', unit: 'probability',
    features: [{ name: 'minutes', type: 'number', unit: 'min', range: [0, 600], help: 'since it was poured' }],
    prior: { value: 0.5, interval: null, source: 'a guess' },
  };
  await button(page, 'Add a domain').click();
  const dialog = page.getByRole('dialog', { name: 'Add a domain' });
  await button(dialog, 'Add a domain').click();
  await dialog.getByRole('alert').getByText('Choose the file with the schema.').waitFor();
  const give = (text: string): Promise<void> => dialog.getByLabel('Schema (.json)').setInputFiles({ name: 'schema.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('{}');
  await button(dialog, 'Add a domain').click();
  await dialog.getByRole('alert').getByText('this is no schema of a domain').waitFor();
  await give(JSON.stringify(schema));
  await button(dialog, 'Add a domain').click();
  await page.getByRole('heading', { name: 'Tea time' }).waitFor();
  await page.getByLabel('minutes', { exact: true }).waitFor();
});

test('nothing went wrong in any page but the refusals that were meant', () => {
  expect(browser.problems.filter((problem) => !/status of 400 /.test(problem))).toEqual([]);
});
