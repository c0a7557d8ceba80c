import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openConsolePlace, type ConsolePlace } from '../support/console-place.ts';

const PICTURES = join(import.meta.dirname, '../../docs');
const SAVE = process.env['SAVE_SCREENSHOTS'] === '1';

let place: ConsolePlace;
let browser: TestBrowser;
let author: Page;
let reviewer: Page;

beforeAll(async () => {
  if (SAVE) mkdirSync(PICTURES, { recursive: true });
  place = await openConsolePlace();
  browser = await openBrowser(place.url, { viewport: { width: 1440, height: 1000 }, colorScheme: 'light', reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });

async function signIn(identity: string): Promise<Page> {
  const page = await browser.tab();
  await page.goto(await place.web.signInLink(identity));
  await button(page, `Continue as ${identity}`).click();
  await page.getByLabel('What should Saraphina write?').waitFor();
  return page;
}

/** A picture for the README, without what floats above the page. */
async function picture(page: Page, name: string, height: number): Promise<void> {
  await page.bringToFront();
  await page.setViewportSize({ width: 1440, height });
  await page.evaluate("for (const dismiss of document.querySelectorAll('#toasts button')) dismiss.click()");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, name) });
}

/** Browsers draw tabs in the background once a second, so whoever acts comes to the front. */
async function open(page: Page, artifactId: string): Promise<void> {
  await page.bringToFront();
  await page.goto(`${place.url}/#/artifacts/${artifactId}`);
}

/** Asks for a function in plain words and opens its page. Returns its id. */
async function propose(page: Page, request: string): Promise<string> {
  await page.bringToFront();
  await page.goto(`${place.url}/#/`);
  await page.getByLabel('What should Saraphina write?').fill(request);
  await page.keyboard.press('Enter');
  const item = page.getByRole('region', { name: request.slice(0, 80) }).first();
  await item.getByRole('link', { name: 'Open the artifact' }).click();
  await heading(page, 'Ready to be tested').waitFor();
  return decodeURIComponent(new URL(page.url()).hash.replace('#/artifacts/', ''));
}

async function tested(page: Page, request: string): Promise<string> {
  const artifactId = await propose(page, request);
  await button(page, 'Run tests').click();
  await heading(page, 'Waiting for a decision').waitFor();
  return artifactId;
}

const width = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

describe('two people, two tabs', () => {
  let artifactId = '';
  let gpsId = '';

  test('each tab says who it acts as', async () => {
    author = await signIn('author');
    await author.getByText('You are: author').waitFor();
    reviewer = await signIn('reviewer');
    expect(await reviewer.getByLabel('You are:').inputValue()).toBe('reviewer');
    await author.reload();
    expect(await author.getByLabel('You are:').inputValue()).toBe('author');
  });

  test('a used link says so in words', async () => {
    const page = await browser.tab();
    const link = await place.web.signInLink('author');
    await page.goto(link);
    await button(page, 'Continue as author').click();
    await page.getByLabel('What should Saraphina write?').waitFor();
    await page.goto('about:blank');
    const before = browser.problems.length;
    await page.goto(link);
    await button(page, 'Continue as author').click();
    await page.getByRole('alert').getByText('used already or is older than ten minutes').waitFor();
    // The browser itself notes the refusal, which is meant.
    expect(browser.problems.splice(before)).toEqual([expect.stringContaining('401')]);
    await page.close();
  });

  test('plain words become a function with tests, an analysis and a trail', async () => {
    artifactId = await propose(author, 'Create a function to validate email addresses');
    await heading(author, 'Ready to be tested').waitFor();
    expect(await author.getByRole('region', { name: /\.ts$/ }).first().innerText()).toContain('export function');
    await author.getByRole('tab', { name: 'Tests' }).click();
    await author.getByRole('tabpanel', { name: 'Tests' }).getByRole('region').waitFor();
    await author.getByText('Verified', { exact: true }).waitFor();
  });

  test('the tests run, the report is there, and the other tab learns of it by itself', async () => {
    await author.bringToFront();
    await button(author, 'Run tests').click();
    await heading(author, 'Waiting for a decision').waitFor();
    await author.getByRole('tab', { name: 'Report' }).click();
    const report = author.getByRole('tabpanel', { name: 'Report' });
    await report.getByText(/^All \d+ tests? passed$/).waitFor();
    expect(await report.getByRole('meter', { name: 'lines' }).getAttribute('aria-valuenow')).toBe('100');
    await reviewer.getByRole('region', { name: 'Waiting for approval' }).getByRole('link').waitFor();
    await expect.poll(() => reviewer.title()).toBe('(1) Saraphina');
  });

  test('the requester is told why there is nothing to approve with; trying all the same is refused, visibly', async () => {
    await author.getByText('You asked for this, so somebody else decides: reviewer.').waitFor();
    expect(await author.getByRole('region', { name: 'Waiting for a decision' }).getByRole('button').allInnerTexts()).toEqual(['Request changes']);
    await author.goto(`${place.url}/#/`);
    await author.getByLabel('What should Saraphina write?').fill(`/promote ${artifactId}`);
    await author.keyboard.press('Enter');
    await author.getByRole('region', { name: `/promote ${artifactId}` }).getByRole('alert').getByText('author is not an approver').waitFor();
    await open(author, artifactId);
    await author.getByRole('complementary').getByText('Refused to author').waitFor();
  });

  test('the question before approving names the function and the content; Cancel changes nothing', async () => {
    await open(reviewer, artifactId);
    const name = await reviewer.getByRole('heading', { level: 1 }).innerText();
    await button(reviewer, 'Approve').click();
    const dialog = reviewer.getByRole('dialog', { name: `Approve ${name}?` });
    const { signature } = (await place.app.store.artifacts.get(artifactId))!;
    await dialog.getByText(`SHA-256 ${signature!.slice(0, 12)}`).waitFor();
    await button(dialog, 'Cancel').click();
    await dialog.waitFor({ state: 'detached' });
    expect((await place.app.store.artifacts.get(artifactId))!.status).toBe('awaiting_approval');
  });

  test('the reviewer approves; outcome, person and time stay, the buttons go, in both tabs', async () => {
    await button(reviewer, 'Approve').click();
    await button(reviewer.getByRole('dialog'), 'Approve and deploy').click();
    for (const page of [reviewer, author]) {
      const panel = page.getByRole('region', { name: 'Approved by reviewer and deployed' });
      await panel.getByText(/^Approved by reviewer, \d/).waitFor();
      await panel.getByText(/^Version \d+ in .*, commit /).waitFor();
      expect(await panel.getByRole('button').count()).toBe(0);
    }
  });

  test('the trail tells the whole story in order and verifies', async () => {
    const trail = reviewer.getByRole('region', { name: 'Audit trail' });
    await trail.getByText('Verified', { exact: true }).waitFor();
    const labels = await trail.getByRole('listitem').locator('strong').allInnerTexts();
    expect(labels).toEqual(['Asked for', 'Written', 'Tests started', 'Tests passed', 'Refused', 'Approved', 'Deployed']);
    if (SAVE) await picture(reviewer, 'console.png', 1400);
  });

  test('a refusal of a button stays to be read', async () => {
    gpsId = await tested(author, 'Create a function to calculate distance between GPS coordinates');
    await open(reviewer, gpsId);
    await button(reviewer, 'Approve').waitFor();
    const approvers = [...place.app.approvers];
    Object.assign(place.app, { approvers: ['somebody-else'] });
    await button(reviewer, 'Approve').click();
    await button(reviewer.getByRole('dialog'), 'Approve and deploy').click();
    const panel = reviewer.getByRole('region', { name: 'Waiting for a decision' });
    await panel.getByRole('alert').getByText('reviewer is not an approver').waitFor();
    await expect.poll(() => panel.getByRole('button').allInnerTexts()).toEqual([]);
    await panel.getByText('The decision is for others: somebody-else may approve.').waitFor();
    expect(await panel.getByRole('alert').innerText()).toContain('reviewer is not an approver');
    Object.assign(place.app, { approvers });
    await reviewer.reload();
  });

  test('a rejection needs a reason, and the person who asked reads it', async () => {
    await open(reviewer, gpsId);
    await button(reviewer, 'Reject').click();
    const dialog = reviewer.getByRole('dialog');
    await button(dialog, 'Reject').click();
    await dialog.getByText('Please say why').waitFor();
    await dialog.getByRole('textbox').fill('Please return metres, not kilometres.');
    await button(dialog, 'Reject').click();
    for (const page of [reviewer, author]) {
      const panel = page.getByRole('region', { name: 'Rejected by reviewer' });
      await panel.getByText('Please return metres, not kilometres.').waitFor();
      expect(await panel.getByRole('button').count()).toBe(0);
    }
  });

  test('a reviewer who wants changes writes what, and is led to the proposal that takes its place', async () => {
    const id = await tested(author, 'Create a function to convert a string to a slug');
    await open(reviewer, id);
    await button(reviewer, 'Request changes').click();
    const dialog = reviewer.getByRole('dialog', { name: 'Request changes slugify?' });
    await dialog.getByRole('textbox').fill('Use _ as separator.');
    await button(dialog, 'Request changes').click();
    await heading(reviewer, 'Ready to be tested').waitFor();
    await reviewer.getByRole('complementary').getByText('Takes up changes to').getByRole('link', { name: id }).waitFor();
    expect(reviewer.url()).not.toContain(id);
    const before = author.getByRole('region', { name: 'reviewer asked for changes' });
    await before.getByText('Use _ as separator.').waitFor();
    expect(await before.getByRole('button').count()).toBe(0);
  });

  test('cards of earlier answers follow their artifacts: no button outlives its purpose', async () => {
    await author.goto(`${place.url}/#/`);
    const feed = author.locator('#feed');
    await feed.getByRole('link', { name: 'Open the artifact' }).first().waitFor();
    await expect.poll(() => feed.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([expect.stringContaining('superseded'), expect.stringContaining('rejected'), expect.stringContaining('deployed')]);
    expect(await feed.getByRole('button').count()).toBe(0);
  });

  test('a question that is open when somebody else decides closes, and says so', async () => {
    const id = await tested(author, 'Create a function that checks if a string is a valid URL');
    await open(reviewer, id);
    await button(reviewer, 'Approve').click();
    await reviewer.getByRole('dialog').waitFor();
    await place.give('reviewer', 'reject', { artifactId: id, reason: 'decided on the phone' });
    await reviewer.getByRole('dialog').waitFor({ state: 'detached' });
    await reviewer.getByText('This changed while you were asked').waitFor();
    await heading(reviewer, 'Rejected by reviewer').waitFor();
  });
});

test('the overview counts what was decided and executed, and says that the sandbox is ready', async () => {
  const { artifactId } = (await place.app.store.artifacts.list({ status: 'deployed' }))[0]!;
  for (let index = 0; index < 12; index += 1) await place.give('author', 'execution', { artifactId, result: index === 7 ? 'error' : 'ok' });
  await reviewer.bringToFront();
  await reviewer.getByRole('link', { name: 'Overview', exact: true }).click();
  await reviewer.getByText('The sandbox is ready').waitFor();
  const charts = reviewer.getByRole('figure');
  await expect.poll(() => charts.count()).toBe(3);
  const shown = await charts.getByRole('img').evaluateAll((images) => images.map((image) => image.getAttribute('aria-label')));
  expect(shown[0]).toContain('Approved: 1, Rejected: 2, Changes asked for: 1');
  expect(shown[2]).toContain('isEmail: 12, 1 with an error');
  if (SAVE) await picture(reviewer, 'console-overview.png', 1200);
});

test('approving works with the keyboard alone, and the focus is never lost', async () => {
  const id = await tested(author, 'Create a function that checks if a number is prime');
  await open(reviewer, id);
  await button(reviewer, 'Approve').waitFor();
  await reviewer.locator('body').press('Tab');
  const focused = (): Promise<string> => reviewer.evaluate('document.activeElement?.textContent?.trim() ?? ""');
  for (let presses = 0; (await focused()) !== 'Approve'; presses += 1) {
    if (presses > 40) throw new Error('Tab never reached the Approve button');
    await reviewer.keyboard.press('Tab');
  }
  await reviewer.keyboard.press('Enter');
  expect(await focused()).toBe('Cancel');
  await reviewer.keyboard.press('Escape');
  await reviewer.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('Approve');
  await reviewer.keyboard.press('Enter');
  await reviewer.keyboard.press('Tab');
  expect(await focused()).toBe('Approve and deploy');
  await reviewer.keyboard.press('Enter');
  await heading(reviewer, 'Approved by reviewer and deployed').waitFor();
  await expect.poll(focused).toBe('Approved by reviewer and deployed');
});

test('tabs obey the arrow keys', async () => {
  const tab = reviewer.getByRole('tab', { name: 'Code' });
  await tab.focus();
  await reviewer.keyboard.press('ArrowRight');
  expect(await reviewer.getByRole('tab', { selected: true }).innerText()).toBe('Tests');
  await reviewer.keyboard.press('End');
  expect(await reviewer.getByRole('tab', { selected: true }).innerText()).toBe('Analysis');
});

test('a record that was tampered with is marked', async () => {
  const { artifactId } = (await place.app.store.artifacts.list({ status: 'rejected' }))[0]!;
  const { artifacts } = place.app.store;
  const { get } = artifacts;
  const { version } = (await get(artifactId))!;
  artifacts.get = async (id) => {
    const stored = await get(id);
    return stored && id === artifactId ? { ...stored, requestedBy: 'somebody-else' } : stored;
  };
  await open(author, artifactId);
  await author.reload();
  const trail = author.getByRole('region', { name: 'Audit trail' });
  await trail.getByRole('alert').getByText('Tampering found').waitFor();
  await trail.getByRole('alert').getByText(`Entry ${version}: the document was changed outside the audit trail: requestedBy`).waitFor();
  const bad = trail.locator('li.entry.bad');
  expect(await bad.locator('.problem').allInnerTexts()).toEqual([expect.stringContaining('changed outside the audit trail')]);
  expect(await bad.locator('p > code').innerText()).toMatch(new RegExp(`^#${version} [0-9a-f]{12}$`));
  artifacts.get = get;
});

describe('on a phone', () => {
  let phone: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    phone = await openBrowser(place.url, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, colorScheme: 'dark' });
    page = await phone.tab();
    await page.goto(await place.web.signInLink('reviewer'));
  });
  afterAll(() => phone?.close());

  test('nothing scrolls sideways, from signing in to the question before a decision', async () => {
    expect(await width(page)).toBe(390);
    await button(page, 'Continue as reviewer').tap();
    await page.getByLabel('What should Saraphina write?').waitFor();
    await page.getByText(/^Sandbox: /).waitFor();
    expect(await width(page)).toBe(390);
    const id = await tested(author, 'Create a function to convert a string to a slug');
    await page.getByRole('region', { name: 'Waiting for approval' }).getByRole('link').first().tap();
    await button(page, 'Approve').waitFor();
    for (const name of ['Code', 'Tests', 'Report', 'Reviews', 'Analysis']) {
      await page.getByRole('tab', { name }).tap();
      expect([name, await width(page)]).toEqual([name, 390]);
    }
    await page.getByRole('tab', { name: 'Code' }).tap();
    if (SAVE) await page.screenshot({ path: join(PICTURES, 'console-phone.png') });
    await button(page, 'Approve').tap();
    expect(await width(page)).toBe(390);
    await button(page.getByRole('dialog'), 'Cancel').tap();
    expect(new URL(page.url()).hash).toBe(`#/artifacts/${id}`);
  });

  test('what can be tapped is large enough for a finger', async () => {
    const small = await page.getByRole('button').evaluateAll((buttons) => buttons.filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height < 32).map((element) => element.textContent));
    expect(small).toEqual([]);
  });

  test('nothing went wrong in the page', () => {
    expect(phone.problems).toEqual([]);
  });
});

const CONTROL = /^\s*- (?:button|link|textbox|searchbox|combobox|checkbox|radio|switch|tab|slider|spinbutton)\b/;
const NAMED_CONTROL = /^\s*- \w+ (?:"[^"]|\/)/;

test('every control has a name, every page its landmarks and one main heading', async () => {
  for (const address of ['/#/', `/#/artifacts/${(await place.app.store.artifacts.recentIds(1))[0]!}`]) {
    await author.goto(place.url + address);
    await author.getByRole('heading', { level: 1 }).waitFor();
    expect(await author.getByRole('heading', { level: 1 }).count()).toBe(1);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) expect(await author.getByRole(landmark).count()).toBe(1);
    // One snapshot of the whole page: the lists are live, so a control looked at one by one may be gone by then.
    const lines = (await author.locator('body').ariaSnapshot()).split('\n').filter((line) => CONTROL.test(line));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !NAMED_CONTROL.test(line))).toEqual([]);
  }
});

test('signing out ends every tab of the browser', async () => {
  await author.bringToFront();
  await button(author, 'Sign out').click();
  await heading(author, 'Sign in').waitFor();
  await heading(reviewer, 'Sign in').waitFor();
});

test('nothing went wrong in any page, and nothing was asked of any other server', () => {
  expect(browser.problems).toEqual([]);
});
