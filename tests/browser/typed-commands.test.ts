import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, signedInTab, type TestBrowser } from '../support/browser.ts';
import { openWebPlace, type WebPlace } from '../support/web-place.ts';

let place: WebPlace;
let browser: TestBrowser;
let author: Page;
let reviewer: Page;

beforeAll(async () => {
  place = await openWebPlace({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
  browser = await openBrowser(place.url, { viewport: { width: 1280, height: 900 } });
  author = await signedInTab(browser, await place.web.signInLink('author'));
  reviewer = await signedInTab(browser, await place.web.signInLink('reviewer'));
});
afterAll(async () => {
  await browser?.close();
  await place?.close();
});

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

describe('typed commands', () => {
  const say = async (text: string): Promise<Locator> => {
    await author.bringToFront();
    await author.goto(`${place.url}/#/`);
    await author.getByLabel('What should Saraphina write?').fill(text);
    await author.keyboard.press('Enter');
    return author.getByRole('region', { name: text.slice(0, 80) }).first();
  };

  test('/predict answers with its honesty', async () => {
    const item = await say('/predict device_recovery device_id=device-001 battery=20');
    await item.getByRole('heading', { level: 3, name: /device_recovery/ }).waitFor();
    await item.getByText(/Out of distribution/).waitFor();
    await item.getByText(/yes: no model yet/).waitFor();
  });

  test('what is wrong is said in words, with what was probably meant', async () => {
    const before = browser.problems.length;
    await (await say('/propse a function')).getByRole('alert').getByText('Did you mean propose?').waitFor();
    await (await say('/predict battery_life battery=full')).getByRole('alert').getByText('expected a number from 0 to 100').waitFor();
    // The browser itself notes refusals.
    expect(browser.problems.splice(before)).toEqual([expect.stringContaining('404'), expect.stringContaining('400')]);
  });

  test('/ shows the commands that fit; /help shows those this person may run', async () => {
    await author.getByLabel('What should Saraphina write?').fill('/ver');
    await author.getByRole('button', { name: /^\/verify \[/ }).waitFor();
    await author.getByLabel('What should Saraphina write?').fill('/help');
    await author.keyboard.press('Enter');
    await author.getByRole('button', { name: /^\/run-sandbox/ }).waitFor();
    expect(await author.getByRole('button', { name: /^\/promote/ }).count()).toBe(0);
  });

  test('a connection that breaks is said, and trying again is the same request', async () => {
    let calls = 0;
    const bodies = new Set<string>();
    await author.route('**/api/commands', async (route) => {
      bodies.add((route.request().postDataJSON() as { requestId: string }).requestId);
      calls += 1;
      // The server takes the command in, but its answer never arrives.
      if (calls === 1) {
        await route.fetch();
        return route.abort();
      }
      return route.continue();
    });
    const before = browser.problems.length;
    const item = await say('/predict battery_life battery=50');
    await item.getByText('The console does not answer').waitFor();
    const taken = await place.app.store.requests.countByActor('author', '');
    await button(item, 'Try again').click();
    await item.getByRole('heading', { level: 3, name: /battery_life/ }).waitFor();
    await author.unroute('**/api/commands');
    expect([calls, bodies.size]).toEqual([2, 1]);
    expect(await place.app.store.requests.countByActor('author', '')).toBe(taken);
    expect(browser.problems.splice(before)).toEqual([expect.stringContaining('ERR_FAILED')]);
  });
});

test('text that looks like markup stays text, wherever it is shown', async () => {
  const hostile = '<img src=x onerror=alert(1)> & "quotes" </script><b>bold</b>';
  const before = await reviewer.locator('img').count();
  await place.give('author', 'import', {
    codeFile: 'double.ts', code: `/** ${hostile.replaceAll('*/', '')} */\nexport function double(value: number): number {\n  return value * 2;\n}\n`,
    testFile: 'double.test.ts', tests: "import { expect, test } from 'vitest';\nimport { double } from './double.ts';\n\ntest('<b>doubles</b>', () => {\n  expect(double(2)).toBe(4);\n});\n",
  });
  const artifactId = (await place.app.store.artifacts.recentIds(1))[0]!;
  await place.give('reviewer', 'reject', { artifactId, reason: hostile });
  await reviewer.bringToFront();
  await reviewer.goto(`${place.url}/#/artifacts/${artifactId}`);
  await reviewer.getByText(`“${hostile}”`).waitFor();
  await reviewer.getByRole('region', { name: /Rejected/ }).getByText(hostile).waitFor();
  await reviewer.getByRole('tabpanel').getByText(hostile).waitFor();
  expect(await reviewer.locator('img').count()).toBe(before);
});

test('nothing went wrong in any page', () => {
  expect(browser.problems).toEqual([]);
});
