import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, signedInTab, type TestBrowser } from '../support/browser.ts';
import { openWebPlace, type WebPlace } from '../support/web-place.ts';
import { artifactIn } from './artifacts-in-every-state.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const DESK = { viewport: { width: 1440, height: 1000 } };

let place: WebPlace;
let ids: Record<'awaiting_approval' | 'tests_failed' | 'deployed' | 'tampered', string>;

beforeAll(async () => {
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  const { store, clock } = place.app;
  ids = {
    awaiting_approval: await artifactIn('awaiting_approval', store, clock), tests_failed: await artifactIn('tests_failed', store, clock),
    deployed: await artifactIn('deployed', store, clock), tampered: await artifactIn('proposed', store, clock),
  };
  await store.artifacts.saveProjection({ ...(await store.artifacts.get(ids.tampered))!, requestedBy: 'somebody-else', version: 3 });
  for (const ok of [true, true, false]) await store.artifacts.recordExecution(ids.deployed, ok);
  for (const rows of [40, 60]) await place.give('reviewer', 'predict-train', { domain: 'location_accuracy', csv: `satellites,hdop,outcome\n${Array.from({ length: rows }, (_, index) => `${4 + (index * 7) % 11},${1 + (index * 13) % 9},${3 + (index * 5) % 8}`).join('\n')}\n` });
  for (let index = 0; index < 30; index += 1) {
    for (const [domain, outcome] of [['device_recovery', index % 3 === 0], ['battery_life', 300 + index]] as const) {
      const done = await place.give('reviewer', 'predict', { domain, query: { battery: index } });
      if (done.ok && index > 0) await place.give('reviewer', 'outcome', { predictionId: String(done.value['predictionId']), value: outcome });
    }
  }
});
afterAll(() => place?.close());

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Everything that axe finds, in one line each; motion has come to rest before it looks. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate('Promise.all(document.getAnimations().filter((animation) => animation.effect.getTiming().iterations === 1).map((animation) => animation.finished))');
  const { violations } = await page.evaluate<{ violations: Violation[] }>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ').slice(0, 200)}`));
}

async function open(page: Page, address: string, ready: string): Promise<void> {
  await page.goto(`${place.url}/${address}`);
  await page.locator(ready).first().waitFor();
}

async function inDialog(page: Page, opener: () => Promise<void>): Promise<string[]> {
  await opener();
  await page.getByRole('dialog').waitFor();
  const found = await findings(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return found;
}

/** Every page, tab and dialog of somebody who is signed in, by name. */
const VIEWS: Record<string, (page: Page) => Promise<string[]>> = {
  async start(page) {
    await open(page, '#/', '#composer');
    return findings(page);
  },
  async 'start with commands that fit'(page) {
    await page.locator('#composer').fill('/help');
    await page.keyboard.press('Enter');
    await page.locator('.command-hint').first().waitFor();
    return findings(page);
  },
  async 'start with answers'(page) {
    for (const [line, answer] of [[`/show ${ids.awaiting_approval}`, 'article'], ['/predict battery_life battery=full', '[role="alert"] .card-title'], ['/verify', 'article']] as const) {
      await page.locator('#composer').fill(line);
      await page.keyboard.press('Enter');
      await page.locator(`.said-item:first-child ${answer}`).first().waitFor();
    }
    for (const summary of await page.locator('main summary').all()) await summary.click();
    return findings(page);
  },
  'bringing code': (page) => inDialog(page, () => page.locator('.composer-foot button').first().click()),
  'keyboard shortcuts': (page) => inDialog(page, () => page.locator('#foot-end button').click()),
  async search(page) {
    await open(page, '#/artifacts?q=double', '.search .row');
    return findings(page);
  },
  async 'search without results'(page) {
    await open(page, '#/artifacts?q=nothing-like-this', '.search .empty');
    return findings(page);
  },
  async overview(page) {
    await open(page, '#/overview', '.charts canvas');
    for (const summary of await page.locator('.charts summary').all()) await summary.click();
    return findings(page);
  },
  async 'an artifact that waits'(page) {
    await open(page, `#/artifacts/${ids.awaiting_approval}`, '.decision .button');
    return findings(page);
  },
  approving: (page) => inDialog(page, () => page.locator('[data-command="promote"]').click()),
  async rejecting(page) {
    return inDialog(page, async () => {
      await page.locator('[data-command="reject"]').click();
      await page.getByRole('dialog').locator('button[type=submit]').click();
    });
  },
  'requesting changes': (page) => inDialog(page, () => page.locator('[data-command="request-changes"]').click()),
  async tests(page) {
    await open(page, `#/artifacts/${ids.tests_failed}`, '.decision .button');
    await page.getByRole('tab').nth(1).click();
    return findings(page);
  },
  async report(page) {
    await page.getByRole('tab').nth(2).click();
    return findings(page);
  },
  async reviews(page) {
    await page.getByRole('tab').nth(3).click();
    await page.locator('.review').first().waitFor();
    return findings(page);
  },
  async analysis(page) {
    await page.getByRole('tab').nth(4).click();
    await page.locator('.chart canvas').waitFor();
    return findings(page);
  },
  async 'a finding at its line'(page) {
    await page.locator('.findings .link').first().click();
    await page.locator('.line.target').waitFor();
    return findings(page);
  },
  async 'a deployed artifact and its evidence'(page) {
    await open(page, `#/artifacts/${ids.deployed}`, '.timeline');
    for (const summary of await page.locator('.artifact-side summary').all()) await summary.click();
    await page.locator('.evidence dd').first().waitFor();
    return findings(page);
  },
  async 'a tampered record'(page) {
    await open(page, `#/artifacts/${ids.tampered}`, '#verification[role="alert"]');
    return findings(page);
  },
  async 'an artifact that is not there'(page) {
    await open(page, '#/artifacts/artifact-ffffffffffff', 'main [role="alert"]');
    return findings(page);
  },
  async predictions(page) {
    await open(page, '#/predictions', 'form .fields');
    await page.locator('form button[type=submit]').click();
    await page.locator('main article.card').waitFor();
    await page.locator('.chart summary').click();
    return findings(page);
  },
  'logging what happened': (page) => inDialog(page, () => page.locator('article.card .buttons button').click()),
  'adding a domain': (page) => inDialog(page, () => page.locator('.choices > .button').last().click()),
  async 'a refused table'(page) {
    await page.locator('.table-choice input').setInputFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(`battery,outcome\n${'full,2\n'.repeat(40)}`) });
    await page.locator('.table-choice button').first().click();
    await page.locator('.table-report table').first().waitFor();
    return findings(page);
  },
  async 'an answered table'(page) {
    await page.locator('.table-choice input').setInputFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(`battery,outcome\n${'50,\n'.repeat(60)}`) });
    await page.locator('.table-choice button').last().click();
    await page.locator('[download]').waitFor();
    return findings(page);
  },
  async 'a model and its changes'(page) {
    await open(page, '#/predictions/location_accuracy', 'dl.facts.columns');
    return findings(page);
  },
  async 'putting a model back'(page) {
    return inDialog(page, () => page.locator('.history-row .button').first().click());
  },
  async 'an explained answer'(page) {
    await open(page, '#/predictions/risk_assessment', 'form .fields');
    await page.getByLabel('cyclomatic', { exact: true }).fill('30');
    await page.locator('form button[type=submit]').click();
    await page.locator('.chart canvas').first().waitFor();
    await page.locator('.chart summary').first().click();
    return findings(page);
  },
  async 'predicted quantities'(page) {
    await open(page, '#/predictions/battery_life', '.chart canvas');
    await page.locator('.chart summary').click();
    return findings(page);
  },
};

describe.each([
  ['a desk', 'light', DESK], ['a desk', 'dark', DESK], ['a phone', 'light', PHONE], ['a phone', 'dark', PHONE],
] as const)('on %s, %s', (_, colorScheme, options) => {
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(place.url, { ...options, colorScheme });
    // Put there by the browser itself, so that the pages' own policy stays as strict as ever.
    await browser.context.addInitScript({ content: AXE });
    page = await signedInTab(browser, await place.web.signInLink('reviewer'));
  });
  afterAll(() => browser?.close());

  test.each(Object.keys(VIEWS))('axe finds nothing: %s', async (name) => {
    expect(await VIEWS[name]!(page)).toEqual([]);
    expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, options.viewport.width]);
  });

  test('axe finds nothing: signing in, choosing a name', async () => {
    const link = await place.web.signInLink('author');
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button').click();
    await page.locator('#composer').waitFor();
    await page.evaluate("sessionStorage.removeItem('saraphina-identity')");
    await page.goto('about:blank');
    await page.goto(`${place.url}/`);
    await page.locator('#choose-title').waitFor();
    expect(await findings(page)).toEqual([]);
    await browser.context.clearCookies();
    await page.reload();
    await page.locator('#sign-in-title').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('nothing but the refusals that were meant went wrong', () => {
    expect(browser.problems.filter((problem) => !/status of (?:400|404) /.test(problem))).toEqual([]);
  });
});

test('axe does find what is wrong', async () => {
  const browser = await openBrowser(place.url, { ...DESK, colorScheme: 'light' });
  await browser.context.addInitScript({ content: AXE });
  const page = await signedInTab(browser, await place.web.signInLink('reviewer'));
  await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
  expect((await findings(page)).join()).toContain('button-name (critical)');
  await browser.close();
});
