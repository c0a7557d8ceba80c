import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'saraphina-llm-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the program with this configuration, in a process of its own, and counts what it loaded of the library that speaks to models. */
function loadedWith(settings: Record<string, string>, then = ''): number {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({ resolve: (specifier, context, next) => { const found = next(specifier, context); loaded.add(found.url); return found; } });
    const { openApp } = await import(${JSON.stringify(join(PROJECT, 'src/main.ts'))});
    const { readConfig } = await import(${JSON.stringify(join(PROJECT, 'src/config.ts'))});
    const opened = await openApp(readConfig({ SARAPHINA_DATA_DIR: ${JSON.stringify(folder)}, LOG_LEVEL: 'error', ...${JSON.stringify(settings)} }));
    const { model } = opened.app;
    ${then}
    await opened.close(0);
    console.log([...loaded].filter((url) => /node_modules\\/(?:ai|@ai-sdk)\\//.test(url)).length);`;
  return Number(execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

const MODEL = { GENERATOR: 'model', MODEL_PROVIDER: 'openai-compatible', MODEL_NAME: 'm', MODEL_URL: 'http://127.0.0.1:9/v1', MODEL_API_KEY: 'k' };
const ASK = "await model.ask({ instructions: 'x', text: 'y' }, { maxOutputTokens: 10, signal: AbortSignal.abort(new Error('enough')), progress() {} }).catch(() => undefined);";

test('the library that speaks to models is loaded with the first question, and never without a model', () => {
  expect(loadedWith({})).toBe(0);
  expect(loadedWith(MODEL)).toBe(0);
  expect(loadedWith(MODEL, ASK)).toBeGreaterThan(5);
});
