import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCommandLine, type CommandLine } from '../support/command-line.ts';

const SERVICES = {
  REDIS_URL: process.env['TEST_REDIS_URL'] ?? '',
  MONGODB_URL: process.env['TEST_MONGODB_URL'] ?? '',
};

/** Personal tokens for the mode where a claimed name decides nothing. */
const REVIEWER_TOKEN = 'reviewer-token-for-tests';
const PERSONAL_TOKENS = `reviewer:${execFileSync('sh', ['-c', `printf %s ${REVIEWER_TOKEN} | sha256sum`]).toString().slice(0, 64)}`;

const MODES = [
  { mode: 'embedded: SQLite and the in-process queue', settings: {}, reviewer: ['--actor', 'reviewer'], token: {} },
  { mode: 'production: MongoDB and BullMQ on Redis', settings: { ...SERVICES, PERSONAL_TOKENS }, reviewer: [], token: { SARAPHINA_TOKEN: REVIEWER_TOKEN } },
];

describe.each(MODES)('$mode', ({ settings, reviewer, token }) => {
  let cli: CommandLine;
  let artifactId = '';

  beforeAll(() => {
    for (const [name, value] of Object.entries(settings)) if (value === '') throw new Error(`${name} is missing: run ./scripts/test, which starts the services`);
    cli = createCommandLine({ APPROVERS: 'reviewer', ...settings });
  });
  afterAll(() => cli.remove());

  test('a request in plain words becomes a function with tests and an analysis', async () => {
    const { json, exitCode } = await cli.run(['propose', 'Create a function to calculate distance between GPS coordinates', '--actor', 'author']);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ status: 'proposed', requestedBy: 'author', signature: expect.stringMatching(/^[0-9a-f]{64}$/), generator: { kind: 'template' } });
    expect(json['code']).toContain(`export function ${json['entryPoint']}`);
    expect(json['qualityScore']).toBeGreaterThan(80);
    artifactId = json['artifactId'];
  });

  test('nobody can approve it before its tests have passed', async () => {
    const { json, exitCode } = await cli.run(['promote', artifactId, ...reviewer], token);
    expect(exitCode).toBe(2);
    expect(json['error']).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('run-sandbox') });
  });

  test('its tests pass in the container, with coverage', async () => {
    const { json, exitCode } = await cli.run(['run-sandbox', artifactId, '--actor', 'author']);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ status: 'awaiting_approval', outcome: 'passed', testsPassed: true, failed: 0, isolation: expect.stringMatching(/^docker/) });
    expect(json['coverage'].lines).toBe(100);
    expect(json['tests']).toHaveLength(json['passed']);
  });

  test('the requester may not approve it, and a name that is only claimed proves nothing', async () => {
    const { json, exitCode } = await cli.run(['promote', artifactId, '--actor', 'author']);
    expect(exitCode).toBe(2);
    expect(['NOT_AN_APPROVER', 'SELF_APPROVAL', 'SIGN_IN_REQUIRED']).toContain(json['error'].code);
  });

  test('a second person approves, and it ships as a package', async () => {
    const { json, exitCode, stderr } = await cli.run(['promote', artifactId, ...reviewer], token);
    expect(exitCode, stderr).toBe(0);
    expect(json).toMatchObject({ status: 'deployed', decision: 'approved', deployment: { commit: expect.stringMatching(/^[0-9a-f]{40}/) } });
    const shown = (await cli.run(['show', artifactId])).json;
    const folder = join(cli.folder, 'deployed', json['deployment'].path);
    expect(readFileSync(join(folder, shown['codeFile']), 'utf8')).toBe(shown['code']);
    const shipped = await import(pathToFileURL(join(folder, String(shown['codeFile']).replace(/\.ts$/, '.js'))).href);
    expect(typeof shipped[shown['entryPoint']]).toBe('function');
  });

  test('approving again tells who was first', async () => {
    const { json, exitCode } = await cli.run(['promote', artifactId, ...reviewer], token);
    expect(exitCode).toBe(2);
    expect(json['error'].message).toMatch(/already deployed by reviewer at \d{4}-/);
  });

  test('executions are counted', async () => {
    await cli.run(['execution', artifactId, 'ok']);
    await cli.run(['execution', artifactId, 'error']);
    expect((await cli.run(['metrics', artifactId])).json).toMatchObject({ executionCount: 2, errorCount: 1, successRate: 0.5 });
  });

  test('the trail names every step and verifies', async () => {
    const { json } = await cli.run(['audit', artifactId]);
    const actions = json['entries'].map((entry: { action: string }) => entry.action);
    expect(actions.filter((action: string) => action !== 'refused')).toEqual(['requested', 'proposed', 'run_started', 'run_finished', 'approved', 'deployed']);
    const verified = await cli.run(['verify', artifactId]);
    expect(verified).toMatchObject({ exitCode: 0, json: { verified: true, problems: [] } });
  });

  test('the same function ships again as the next version and supersedes the first', async () => {
    const again = (await cli.run(['propose', 'calculate distance between GPS coordinates', '--actor', 'author'])).json;
    await cli.run(['run-sandbox', again['artifactId'], '--actor', 'author']);
    const { json } = await cli.run(['promote', again['artifactId'], ...reviewer], token);
    expect(json['deployment']).toMatchObject({ version: 2 });
    expect((await cli.run(['show', artifactId])).json).toMatchObject({ status: 'superseded', supersededBy: again['artifactId'] });
    expect((await cli.run(['verify'])).exitCode).toBe(0);
  });

  test('a prediction is logged with its outcome', async () => {
    const { json } = await cli.run(['predict', 'device_recovery', 'device_id=device-001', 'battery=20']);
    expect(json).toMatchObject({ domain: 'device_recovery', isOod: true, confidence: 0 });
    const told = await cli.run(['outcome', json['predictionId'], 'true']);
    expect(told).toMatchObject({ exitCode: 0, json: { outcome: true } });
  });

  test('a rejection needs a reason and keeps it', async () => {
    const { json } = await cli.run(['propose', 'Create a function to validate email addresses', '--actor', 'author']);
    expect((await cli.run(['reject', json['artifactId'], '  ', ...reviewer], token)).json['error']).toMatchObject({ code: 'REASON_REQUIRED' });
    const rejected = await cli.run(['reject', json['artifactId'], 'needs input validation', ...reviewer], token);
    expect(rejected).toMatchObject({ exitCode: 0, json: { status: 'rejected', decision: 'rejected' } });
    expect((await cli.run(['show', json['artifactId']])).json).toMatchObject({ rejectionReason: 'needs input validation' });
  });
});
