import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HANDLERS } from '../../jobs/handlers.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { openBrowser, signedInTab, type TestBrowser } from '../support/browser.ts';
import { CONTENT } from '../support/ledger.ts';
import { createScriptedSandbox } from '../support/test-app.ts';
import { openWebPlace, passingEvidence, type WebPlace } from '../support/web-place.ts';
import { artifactIn } from './artifacts-in-every-state.ts';

let place: WebPlace;
let browser: TestBrowser;
let page: Page;
let waitingId = '';
let deployedId = '';
let unclearId = '';
let goOn: () => void;

beforeAll(async () => {
  const gate = Promise.withResolvers<void>();
  goOn = gate.resolve;
  place = await openWebPlace({
    environment: { RATE_LIMIT_PER_MINUTE: '10000' },
    handlers: {
      ...HANDLERS,
      async propose(_, { request }) {
        if (request.args['choose'] !== undefined) return { artifactId: request.artifactId, chosen: request.args['choose'] };
        throw new SaraphinaError('AMBIGUOUS', 'two templates fit', { artifactId: unclearId, alternatives: [{ template: 'round-up', summary: 'Rounds up', confidence: 0.5 }, { template: 'round-down', summary: 'Rounds down', confidence: 0.5 }] });
      },
    },
    parts: {
      sandbox: async () => createScriptedSandbox(async () => {
        await gate.promise;
        return passingEvidence();
      }),
    },
  });
  const { store, clock } = place.app;
  for (let index = 0; index < 25; index += 1) await artifactIn(index % 2 === 0 ? 'proposed' : 'rejected', store, clock);
  deployedId = await artifactIn('deployed', store, clock);
  unclearId = await artifactIn('generation_failed', store, clock);
  waitingId = await artifactIn('awaiting_approval', store, clock);
  for (const ok of [true, true, true, false]) await store.artifacts.recordExecution(deployedId, ok);
  browser = await openBrowser(place.url, { viewport: { width: 1280, height: 900 }, colorScheme: 'light', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await signedInTab(browser, await place.web.signInLink('reviewer'));
});
afterAll(async () => {
  goOn();
  await browser?.close();
  await place?.close();
});

const button = (host: Page | Locator, name: string): Locator => host.getByRole('button', { name, exact: true });
const go = async (address: string): Promise<void> => void (await page.goto(`${place.url}/${address}`));
const rows = (): Locator => page.locator('.search .row');
const focused = (): Promise<string> => page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()');
interface Canvas {
  cloneNode(): Canvas;
  toDataURL(): string;
}
/** Whether it differs from an empty canvas of the same size. */
const isPainted = (canvas: Locator): Promise<boolean> => canvas.evaluate((element) => {
  const shown = element as unknown as Canvas;
  return shown.toDataURL() !== shown.cloneNode().toDataURL();
});
const colour = (canvas: Locator, dataset: number): Promise<string> => canvas.evaluate((element, index) => String((globalThis as unknown as { Chart: { getChart(element: unknown): { data: { datasets: { backgroundColor: unknown }[] } } } }).Chart.getChart(element).data.datasets[index]!.backgroundColor), dataset);

describe('search', () => {
  test('shows everything page by page, and the address remembers where one is', async () => {
    await page.getByRole('link', { name: 'Artifacts', exact: true }).click();
    await page.getByText('28 artifacts, newest change first').waitFor();
    expect(await rows().count()).toBe(20);
    await button(page, 'Older').click();
    await page.getByText('21 to 28 of 28').waitFor();
    await expect.poll(() => rows().count()).toBe(8);
    await page.reload();
    await page.getByText('21 to 28 of 28').waitFor();
    await button(page, 'Newer').click();
    await expect.poll(() => rows().count()).toBe(20);
  });

  test('finds by id and by words while one types, filters by status, and says when nothing fits', async () => {
    await page.getByRole('searchbox').fill(waitingId);
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByRole('searchbox').fill('doubles number');
    await page.getByLabel('Status').selectOption('rejected');
    await page.getByText('12 artifacts').waitFor();
    expect(await page.locator('.search .chip').allInnerTexts()).toEqual(Array.from({ length: 12 }, () => 'Rejected'));
    await page.getByRole('searchbox').fill('nothing like this');
    await page.getByText('Nothing fits. Fewer words find more.').waitFor();
  });

  test('a result leads to its page and back', async () => {
    await go(`#/artifacts?q=${waitingId}`);
    await rows().first().click();
    await page.getByRole('heading', { level: 1, name: 'double' }).waitFor();
    expect(await page.title()).toBe('(1) double · Saraphina');
    await page.goBack();
    expect(await page.getByRole('searchbox').inputValue()).toBe(waitingId);
  });
});

describe('an artifact', () => {
  test('its code is highlighted, and copied as it is', async () => {
    await go(`#/artifacts/${waitingId}`);
    const code = page.getByRole('region', { name: 'double.ts' });
    await code.waitFor();
    expect(await code.locator('.hljs-keyword').allInnerTexts()).toContain('return');
    expect(await code.locator('.line').allInnerTexts()).toEqual(CONTENT.code.trimEnd().split('\n').map((line) => expect.stringContaining(line)));
    await page.getByRole('button', { name: 'Copy double.ts' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(CONTENT.code);
  });

  test('a finding stands at its line and leads there', async () => {
    expect(await page.locator('.line.marked').count()).toBe(1);
    expect(await page.locator('.line.marked + .line-finding').innerText()).toContain('Name the number 2.');
    await page.getByRole('tab', { name: 'Analysis' }).click();
    await button(page.getByRole('tabpanel', { name: 'Analysis' }), 'line 2, column 18').click();
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Code');
    expect(await page.evaluate('document.activeElement.dataset.line')).toBe('2');
  });

  test('its score is a chart with the same figures as a table', async () => {
    await page.getByRole('tab', { name: 'Analysis' }).click();
    const figure = page.getByRole('figure');
    await expect.poll(() => isPainted(figure.locator('canvas'))).toBe(true);
    expect(await figure.getByRole('img').getAttribute('aria-label')).toContain('92 of 100. security 20/20');
    expect(await figure.getByRole('row').nth(3).innerText()).toBe('lint\t6\t10\t1 warning in 3 lines');
  });

  test('every entry of its trail has evidence: whole hashes, identity, request', async () => {
    await go(`#/artifacts/${deployedId}`);
    const entries = await place.app.store.artifacts.entries(deployedId);
    const entry = page.locator('.entry').nth(1);
    await entry.getByText('Evidence').click();
    await entry.getByText(entries[1]!.hash, { exact: true }).waitFor();
    await entry.getByText(entries[0]!.hash, { exact: true }).waitFor();
    await entry.getByText('author (proven)').waitFor();
  });
});

test('an approver by group reads that the console does not know groups', async () => {
  const { approvers } = place.app;
  Object.assign(place.app, { approvers: ['slack-group:T1/S1'] });
  const other = await openBrowser(place.url);
  const tab = await signedInTab(other, await place.web.signInLink('slack:T1/U1'));
  await tab.goto(`${place.url}/#/artifacts/${waitingId}`);
  const panel = tab.getByRole('region', { name: 'Waiting for a decision' });
  await panel.getByText('Approvers by group (slack-group:T1/S1) decide in the chat').waitFor();
  expect(await panel.getByRole('button').count()).toBe(0);
  await other.close();
  Object.assign(place.app, { approvers });
});

describe('the overview', () => {
  test('draws what is stored, with the figures as tables', async () => {
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    const charts = page.locator('.charts figure');
    await expect.poll(() => charts.count()).toBe(3);
    for (const chart of await charts.all()) await expect.poll(() => isPainted(chart.locator('canvas'))).toBe(true);
    for (const summary of await charts.locator('summary').all()) await summary.click();
    const tables = await charts.getByRole('table').allInnerTexts();
    expect(tables[0]).toContain('2 Jan\t1\t12\t0\t0');
    expect(tables[1]).toContain('Rejected\t12');
    expect(tables[2]).toContain('double\t3\t1');
  });

  test('charts follow the theme', async () => {
    const canvas = page.locator('[data-chart="executions"] canvas');
    const light = await colour(canvas, 0);
    await button(page, 'Switch to the dark theme').click();
    await expect.poll(() => colour(canvas, 0)).not.toBe(light);
    await button(page, 'Switch to the light theme').click();
    await expect.poll(() => colour(canvas, 0)).toBe(light);
  });

  test('queue, workers and sandbox are live', async () => {
    const fact = (name: string): Locator => page.locator('.facts.columns > div').filter({ hasText: name }).locator('dd');
    await expect.poll(() => fact('Running').innerText()).toBe('0');
    const author = await place.signIn('author');
    const { json } = await author.post('/api/commands', { command: 'run-sandbox', args: { artifactId: waitingId } });
    await expect.poll(() => fact('Running').innerText()).toBe('1');
    await page.getByText('Queue: 1 running, 0 waiting').waitFor();
    goOn();
    await expect.poll(async () => (await author.get(`/api/requests/${json.requestId}`)).json.status).toBe('done');
    await expect.poll(() => fact('Running').innerText()).toBe('0');
    await page.getByText('The sandbox is ready').waitFor();
  });

  test('why the sandbox is not ready is said in words, with the remedy', async () => {
    const { sandbox } = place.app;
    Object.assign(place.app, { sandbox: async () => ({ ...createScriptedSandbox(async () => passingEvidence()), status: async () => ({ ready: false, detail: 'the engine does not answer', remedy: 'start Docker' }) }) });
    await page.reload();
    const panel = page.getByRole('region', { name: 'Queue and sandbox' });
    await panel.getByText('The sandbox is not ready').waitFor();
    await panel.getByText('the engine does not answer').waitFor();
    await panel.getByText('start Docker').waitFor();
    Object.assign(place.app, { sandbox });
  });
});

describe('predictions', () => {
  test('a form from the schema asks; the answer says how far it can be relied on', async () => {
    await page.getByRole('link', { name: 'Predictions', exact: true }).click();
    await page.getByRole('link', { name: 'Battery life' }).click();
    await page.getByRole('heading', { name: 'Battery life' }).waitFor();
    await page.getByLabel('battery', { exact: true }).fill('80');
    await button(page, 'Predict').click();
    const card = page.getByRole('article');
    await card.getByText('Out of distribution').waitFor();
    await card.getByText('Confidence').waitFor();
    await page.getByRole('region', { name: 'Your predictions' }).getByText('battery=80').waitFor();
  });

  test('what is out of range is not sent', async () => {
    await page.getByLabel('battery', { exact: true }).fill('101');
    await button(page, 'Predict').click();
    expect(await page.getByLabel('battery', { exact: true }).evaluate((field) => (field as unknown as { validity: { rangeOverflow: boolean } }).validity.rangeOverflow)).toBe(true);
    expect(await place.app.store.predictions.history('battery_life', 10)).toHaveLength(1);
  });

  test('what happened is logged and compared', async () => {
    await page.getByText('No outcomes yet.').waitFor();
    await button(page.getByRole('article'), 'Log what happened').click();
    const dialog = page.getByRole('dialog', { name: 'Log what happened' });
    await button(dialog, 'Log').click();
    await dialog.getByText('Please say what happened.').waitFor();
    await dialog.getByRole('spinbutton').fill('700');
    await button(dialog, 'Log').click();
    await page.getByText('happened: 700').waitFor();
    await page.getByText('1 of 1 outcomes were inside the interval (100.0 %).').waitFor();
    await expect.poll(() => isPainted(page.locator('main canvas'))).toBe(true);
  });

  test('probabilities get a reliability diagram', async () => {
    for (let index = 0; index < 20; index += 1) {
      const done = await place.give('somebody', 'predict', { domain: 'risk_assessment', query: {} });
      if (done.ok) await place.give('somebody', 'outcome', { predictionId: String(done.value['predictionId']), value: index < 5 });
    }
    await page.getByRole('link', { name: 'Risk assessment' }).click();
    const figure = page.getByRole('figure');
    await expect.poll(() => isPainted(figure.locator('canvas'))).toBe(true);
    await figure.getByText('As a table').click();
    expect(await figure.getByRole('row').count()).toBe(3);
    await page.getByText('You asked for none yet.').waitFor();
  });

  test('a model’s answer shows what moved it', async () => {
    await page.getByLabel('coverage', { exact: true }).fill('40');
    await page.getByLabel('cyclomatic', { exact: true }).fill('30');
    await button(page, 'Predict').click();
    const figure = page.getByRole('figure', { name: 'What moved the answer' });
    await expect.poll(() => isPainted(figure.locator('canvas'))).toBe(true);
    await figure.getByText('As a table').click();
    const { explanation } = (await place.app.store.predictions.history('risk_assessment', 1))[0]!;
    expect(await figure.getByRole('row').count()).toBe(Math.min(10, explanation!.contributions.length) + 1);
  });
});

test('an ambiguous request offers what could be meant, and one click takes it', async () => {
  await go('#/');
  await page.locator('#composer').fill('round a number');
  await page.keyboard.press('Enter');
  const item = page.getByRole('region', { name: 'round a number' });
  await item.getByRole('alert').getByText('two templates fit').waitFor();
  expect(await item.getByRole('button').allInnerTexts()).toEqual(['Rounds up', 'Rounds down']);
  const chosen = page.waitForRequest((request) => request.url().endsWith('/api/commands') && request.method() === 'POST');
  await button(item, 'Rounds down').click();
  expect((await chosen).postDataJSON()).toMatchObject({ command: 'choose', args: { artifactId: unclearId, template: 'round-down' } });
  await item.getByRole('link', { name: 'Open the artifact' }).waitFor();
});

describe('the keyboard', () => {
  test('single keys lead to the pages, but not while one writes', async () => {
    await go('#/overview');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.locator('body').press('/');
    await expect.poll(focused).toBe('search');
    await page.keyboard.type('o');
    expect(new URL(page.url()).hash).toMatch(/^#\/artifacts/);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('p');
    await page.getByRole('heading', { level: 1, name: 'Predictions' }).waitFor();
    await page.keyboard.press('n');
    await expect.poll(focused).toBe('composer');
  });

  test('of two keys pressed in a row the second one has the focus in the end', async () => {
    await go('#/overview');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).focus();
    await page.evaluate("for (const key of ['p', 'n']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))");
    await expect.poll(focused).toBe('composer');
    await page.waitForLoadState('networkidle');
    expect(await focused()).toBe('composer');
  });

  test('? lists them, the dialog keeps the focus, and they can be switched off', async () => {
    await go('#/overview');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)")).toBe(true);
    }
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Overview');
    await page.keyboard.press('p');
    expect(new URL(page.url()).hash).toBe('#/overview');
    await button(page, 'Keyboard shortcuts').click();
    await page.getByRole('checkbox').check();
    await button(page.getByRole('dialog').locator('.end'), 'Close').click();
  });

  test('the first Tab offers to skip to the content', async () => {
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    expect(new URL(page.url()).hash).toBe('#/overview');
  });
});

test('with reduced motion charts do not move', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  const canvas = page.locator('[data-chart="executions"] canvas');
  await expect.poll(() => isPainted(canvas)).toBe(true);
  expect(await canvas.evaluate((element) => (globalThis as unknown as { Chart: { getChart(element: unknown): { options: { animation: unknown } } } }).Chart.getChart(element).options.animation)).toBe(false);
  await page.emulateMedia({ reducedMotion: null });
});

describe.each([
  ['de-AT', 'de', 'Artefakte', 'Wartet auf Freigabe'], ['es-MX', 'es', 'Artefactos', 'Pendiente de aprobación'], ['fr-FR', 'en', 'Artifacts', 'Awaiting approval'],
])('a browser in %s', (locale, language, menu, status) => {
  test(`reads ${language}`, async () => {
    const other = await openBrowser(place.url, { viewport: { width: 1280, height: 900 }, locale });
    const tab = await signedInTab(other, await place.web.signInLink('reviewer'));
    expect(await tab.evaluate('document.documentElement.lang')).toBe(language);
    await tab.getByRole('link', { name: menu, exact: true }).click();
    await tab.locator('.search .chip').filter({ hasText: status }).first().waitFor();
    expect(other.problems).toEqual([]);
    await other.close();
  });
});

test('the language somebody set for the bot counts more than the browser’s', async () => {
  await place.give('reviewer', 'preferences', { changes: { language: 'de' } });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Überblick' }).waitFor();
  const asked = page.waitForRequest((request) => request.url().includes(`/api/artifacts/${waitingId}`));
  await go(`#/artifacts/${waitingId}`);
  expect((await asked).headers()['accept-language']).toBe('de');
  await page.getByRole('button', { name: 'Freigeben', exact: true }).waitFor();
});

test('nothing went wrong in any page, and nothing was asked of any other server', () => {
  expect(browser.problems).toEqual([]);
});
