import { existsSync } from 'node:fs';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export interface TestBrowser {
  context: BrowserContext;
  /** A new tab; whatever goes wrong in it is noted. */
  tab(): Promise<Page>;
  /** Errors and warnings of the pages, violations of the content policy, and requests that left `origin`. */
  problems: string[];
  close(): Promise<void>;
}

/**
 * Starts Chromium with a fresh profile.
 * @param origin the only place that pages may talk to
 * @throws Error that says how to get a browser when there is none
 */
export async function openBrowser(origin: string, options: BrowserContextOptions = {}): Promise<TestBrowser> {
  const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`there is no browser at ${executablePath}; run ./scripts/test, which installs one, or set CHROMIUM_PATH`);
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const problems: string[] = [];
  context.setDefaultTimeout(20_000);
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) problems.push(`request to ${request.url()}`);
  });
  return {
    context,
    problems,
    async tab() {
      const page = await context.newPage();
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') problems.push(`console: ${line.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
      return page;
    },
    close: () => browser.close(),
  };
}

/** A tab that is signed in by a fresh link, showing the start page. */
export async function signedInTab(browser: TestBrowser, signInLink: string): Promise<Page> {
  const page = await browser.tab();
  await page.goto(signInLink);
  await page.getByRole('button').click();
  await page.locator('#composer').waitFor();
  return page;
}
