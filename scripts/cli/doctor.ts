import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { App } from '../../src/app.ts';
import { CONFIG_KEYS, configFromEnvironment, isEmbedded, isLoopback, type Config } from '../../src/config.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { budgetInWords, budgetOf } from '../../src/factory/model/budget.ts';
import { dayOf, spentOn } from '../../src/factory/model/spending.ts';
import { dataFolder, openApp, type OpenApp } from '../../src/main.ts';
import { message } from '../../src/message.ts';
import { nearest } from '../../src/near.ts';
import type { CliResult } from '../saraphina.ts';

interface Check {
  name: string;
  ok: boolean;
  detail: string;
  /** The command or setting that mends it. */
  remedy?: string;
}

const run = promisify(execFile);

/** Looks at everything the program needs and says what mends what is missing. */
export async function doctor(): Promise<CliResult> {
  const checks: Check[] = [{ name: 'node', ok: true, detail: `Node ${process.versions.node}` }, await checkGit(), ...checkVariables()];
  const config = checkConfig(checks);
  if (config) await checkApp(config, checks);
  const bad = checks.filter((check) => !check.ok);
  const lines = checks.map((check) => `${check.ok ? '✅' : '❌'} ${check.name}: ${check.detail}${check.remedy === undefined ? '' : `\n   → ${check.remedy}`}`);
  const title = bad.length === 0 ? '✅ Everything is in order' : `${bad.length} thing(s) need attention`;
  return { value: { ok: bad.length === 0, checks }, message: message(bad.length === 0 ? 'success' : 'warning', title, { lines }), exitCode: 0 };
}

async function checkGit(): Promise<Check> {
  return run('git', ['--version']).then(
    ({ stdout }) => ({ name: 'git', ok: true, detail: stdout.trim() }),
    () => ({ name: 'git', ok: false, detail: 'not found', remedy: 'apt-get install git' }),
  );
}

/** Variables that look like ours but are misspelt. */
function checkVariables(): Check[] {
  const others = Object.keys(process.env).filter((name) => /^(?:ALLOW_|APPROV|SANDBOX_|DEPLOY_|SARAPHINA_)/.test(name) && !CONFIG_KEYS.includes(name) && name !== 'SARAPHINA_TOKEN');
  return others.map((name) => ({ name: 'configuration', ok: false, detail: `${name} is not a setting`, remedy: `did you mean ${nearest(name, CONFIG_KEYS) ?? 'another variable'}?` }));
}

function checkConfig(checks: Check[]): Config | undefined {
  try {
    const config = configFromEnvironment();
    checks.push({ name: 'configuration', ok: true, detail: isEmbedded(config) ? `embedded mode, data in ${dataFolder(config)}` : 'services' });
    return config;
  } catch (error) {
    checks.push({ name: 'configuration', ok: false, detail: (error as Error).message, remedy: 'see the configuration table in README.md' });
    return undefined;
  }
}

async function checkApp(config: Config, checks: Check[]): Promise<void> {
  let opened: OpenApp;
  try {
    opened = await openApp({ ...config, LOG_LEVEL: 'error' });
  } catch (error) {
    const known = error instanceof SaraphinaError ? error.message : String(error);
    checks.push({ name: 'store', ok: false, detail: known, remedy: config.MONGODB_URL === '' ? 'restore a backup into a new SARAPHINA_DATA_DIR' : 'start MongoDB, or mend MONGODB_URL' });
    return;
  }
  const { app, docker } = opened;
  checks.push(await probe('store', `${app.store.kind}`, () => app.store.ping(), 'start MongoDB, or mend MONGODB_URL'));
  checks.push(await probe('queue', `${app.queue.kind}`, () => app.queue.ping(), 'start Redis, or mend REDIS_URL'));
  const engine = await docker.status();
  checks.push({ name: 'sandbox', ok: engine.ready, detail: engine.detail, ...(engine.remedy === undefined ? {} : { remedy: engine.remedy }) });
  const target = await app.target.status();
  checks.push({ name: 'deployment', ok: target.ready, detail: `${app.target.name}: ${target.detail}` });
  checks.push({ name: 'templates', ok: app.library.templates.length > 0, detail: `${app.library.templates.length} templates` });
  checks.push(
    app.approvers.length > 0
      ? { name: 'approvers', ok: true, detail: app.approvers.join(', ') }
      : { name: 'approvers', ok: false, detail: 'nobody may approve', remedy: 'set APPROVERS, e.g. APPROVERS=alice; or run ./scripts/start once for a local reviewer' },
  );
  checks.push(await checkModel(app));
  await opened.close(0);
}

/** Nothing is sent to find this out. */
async function checkModel({ config, model, store, clock }: App): Promise<Check> {
  if (!model) return { name: 'model', ok: true, detail: 'none: everything is written offline, and no words leave this machine' };
  const { inputTokens, outputTokens } = await spentOn(store.documents, dayOf(clock));
  const used = `${(inputTokens + outputTokens).toLocaleString('en')} of ${budgetInWords(budgetOf(config, 'day'))} used today`;
  const detail = `${model.name} at ${model.host}: requests, examples and what it wrote are sent there, without what looks like a secret; ${used}`;
  const isOpen = config.MODEL_URL.startsWith('http:') && !isLoopback(new URL(config.MODEL_URL).hostname);
  return isOpen ? { name: 'model', ok: false, detail, remedy: 'MODEL_URL is not encrypted: use https:// unless the network between is yours alone' } : { name: 'model', ok: true, detail };
}

async function probe(name: string, detail: string, ping: () => Promise<void>, remedy: string): Promise<Check> {
  return ping().then(
    () => ({ name, ok: true, detail }),
    (error: unknown) => ({ name, ok: false, detail: (error as Error).message, remedy }),
  );
}
