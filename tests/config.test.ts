import { expect, test } from 'vitest';
import { CONFIG_KEYS, describeConfig, isEmbedded, isLoopback, readConfig } from '../src/config.ts';
import { SaraphinaError } from '../src/errors.ts';

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as SaraphinaError).details['problems'] as string[];
  }
  return [];
}

test('an empty environment gives embedded mode on loopback with nobody approving', () => {
  const config = readConfig({});
  expect(isEmbedded(config)).toBe(true);
  expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 3080, APPROVERS: [], ALLOW_SELF_APPROVAL: false, SANDBOX_TIMEOUT_MS: 60_000, SANDBOX_MEMORY_MB: 256 });
});

test('every problem is reported at once, with its variable', () => {
  const problems = problemsOf({ PORT: 'eighty', ALLOW_UNISOLATED: 'yes', APPROVERS: 'alice,not a name', LOG_LEVEL: 'loud' });
  expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(['ALLOW_UNISOLATED', 'APPROVERS', 'LOG_LEVEL', 'PORT']);
});

test('an address off loopback needs personal tokens', () => {
  expect(problemsOf({ HOST: '0.0.0.0' })[0]).toMatch(/PERSONAL_TOKENS/);
  expect(problemsOf({ HOST: '0.0.0.0', PERSONAL_TOKENS: `alice:${'a'.repeat(64)}` })).toEqual([]);
});

test('bot and worker roles need both services', () => {
  expect(problemsOf({ ROLE: 'worker' })[0]).toMatch(/REDIS_URL and MONGODB_URL/);
  expect(problemsOf({ ROLE: 'worker', REDIS_URL: 'redis://localhost', MONGODB_URL: 'mongodb://localhost' })).toEqual([]);
});

test('a model needs everything that it is asked with, told at once', () => {
  expect(problemsOf({ GENERATOR: 'model' }).map((problem) => problem.split(':')[0])).toEqual(['MODEL_PROVIDER', 'MODEL_NAME', 'MODEL_API_KEY']);
  const model = { GENERATOR: 'model', MODEL_PROVIDER: 'anthropic', MODEL_NAME: 'claude', MODEL_API_KEY: 'k' };
  expect(problemsOf(model)).toEqual([]);
  expect(problemsOf({ ...model, MODEL_PROVIDER: 'openai-compatible' })[0]).toMatch(/^MODEL_URL: openai-compatible needs the address/);
  for (const MODEL_URL of ['api.example.com', 'ftp://api.example.com', 'https://user:pass@api.example.com/v1', 'https://api.example.com/v1?key=1']) expect(problemsOf({ ...model, MODEL_URL })[0], MODEL_URL).toMatch(/^MODEL_URL: expected an address/);
  expect(problemsOf({ ...model, MODEL_TOKENS_PER_DAY: '50000' })[0]).toMatch(/^MODEL_TOKENS_PER_DAY: must be at least/);
  expect(problemsOf({ ...model, MODEL_COST_PER_DAY: '5', MODEL_COST_PER_REQUEST: '0.1' })[0]).toMatch(/^MODEL_COST_PER_REQUEST and MODEL_COST_PER_DAY: need MODEL_INPUT_PRICE and MODEL_OUTPUT_PRICE/);
  expect(problemsOf({ ...model, MODEL_COST_PER_DAY: '5', MODEL_INPUT_PRICE: '3', MODEL_OUTPUT_PRICE: '15' })).toEqual([]);
});

test('without GENERATOR=model what is set for one is kept for later and used for nothing', () => {
  expect(problemsOf({ MODEL_API_KEY: 'k', MODEL_PROVIDER: 'openai-compatible' })).toEqual([]);
});

test.each(['slack:T012AB/U034CD', 'discord:123456', 'web:alice', 'alice', 'alice@example.com'])('%s is an identity', (id) => {
  expect(readConfig({ APPROVERS: id }).APPROVERS).toEqual([id]);
});

test.each([['127.0.0.1', true], ['localhost', true], ['::1', true], ['127.8.9.1', true], ['0.0.0.0', false], ['127.0.0.1.example.com', false]])('%s on loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test('every variable is described', () => {
  expect(describeConfig().map((row) => row.name)).toEqual(CONFIG_KEYS);
  expect(describeConfig().filter((row) => row.meaning === '')).toEqual([]);
});
