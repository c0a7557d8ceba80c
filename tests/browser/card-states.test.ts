import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArtifactStatus } from '../../src/artifact/code-artifact.ts';
import { openBrowser, signedInTab, type TestBrowser } from '../support/browser.ts';
import { openWebPlace, type WebPlace } from '../support/web-place.ts';
import { artifactIn } from './artifacts-in-every-state.ts';

const PICTURES = join(import.meta.dirname, '../fixtures/web');
const SAVE = process.env['SAVE_SCREENSHOTS'] === '1';

let place: WebPlace;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  if (SAVE) mkdirSync(PICTURES, { recursive: true });
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  browser = await openBrowser(place.url, { viewport: { width: 800, height: 1200 }, colorScheme: 'light', timezoneId: 'UTC' });
  page = await signedInTab(browser, await place.web.signInLink('reviewer'));
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const WRITTEN = ['Asked by', 'Made by', 'Score', 'Findings', 'Reviews'];
const TESTED = [...WRITTEN, 'Tests', 'Isolation', 'Content'];

/** What an approver who did not ask for it sees: title, names of the fields, what can be pressed. */
const STATES: [ArtifactStatus, { title: string; fields: string[]; buttons: string[] }][] = [
  ['generating', { title: 'generating', fields: ['Asked by'], buttons: [] }],
  ['proposed', { title: 'double · proposed', fields: [...WRITTEN, 'Content'], buttons: ['Run tests'] }],
  ['testing', { title: 'double · testing', fields: [...WRITTEN, 'Content'], buttons: [] }],
  ['awaiting_approval', { title: 'double · awaiting approval', fields: [...TESTED, 'Risk', 'May approve', 'Expires'], buttons: ['Approve', 'Request changes', 'Reject'] }],
  ['approved', { title: 'double · approved', fields: TESTED, buttons: ['Deploy again'] }],
  ['deployed', { title: 'double · deployed', fields: [...TESTED, 'Shipped'], buttons: [] }],
  ['generation_failed', { title: 'generation failed', fields: ['Asked by'], buttons: [] }],
  ['tests_failed', { title: 'double · tests failed', fields: TESTED, buttons: ['Run tests again', 'Request changes', 'Reject'] }],
  ['rejected', { title: 'double · rejected', fields: TESTED, buttons: [] }],
  ['expired', { title: 'double · expired', fields: TESTED, buttons: ['Run tests and ask again', 'Reject'] }],
  ['rolled_back', { title: 'double · rolled back', fields: [...TESTED, 'Shipped'], buttons: [] }],
  ['superseded', { title: 'double · superseded', fields: [...TESTED, 'Shipped', 'Replaced by'], buttons: [] }],
];

describe('the card of an artifact', () => {
  test.each(STATES)('%s', async (status, { title, fields, buttons }) => {
    const artifactId = await artifactIn(status, place.app.store, place.app.clock);
    await page.getByLabel('What should Saraphina write?').fill(`/show ${artifactId}`);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: `/show ${artifactId}` }).getByRole('article');
    await card.getByRole('link', { name: 'Open the artifact' }).waitFor();
    expect(await card.getByRole('heading').allInnerTexts()).toEqual([title]);
    expect(await card.locator('dt').allInnerTexts()).toEqual(fields);
    expect(await card.getByRole('button').allInnerTexts()).toEqual(buttons);
    if (SAVE) await card.screenshot({ path: join(PICTURES, `${status}.png`) });
  });

  test('of a run shows its report, and of code its files', async () => {
    const artifactId = await artifactIn('tests_failed', place.app.store, place.app.clock);
    await page.getByLabel('What should Saraphina write?').fill(`/show ${artifactId}`);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: `/show ${artifactId}` }).getByRole('article');
    await card.locator('details.thread summary').click();
    await card.locator('details.thread').getByText('expected 5 to be 4').waitFor();
    await card.getByText('double.ts', { exact: true }).click();
    expect(await card.getByRole('region', { name: 'double.ts' }).innerText()).toContain('return value * 2;');
  });
});

test('nothing went wrong in any page', () => {
  expect(browser.problems).toEqual([]);
});
