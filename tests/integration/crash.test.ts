import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docker from 'dockerode';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LABEL } from '../../adapters/docker/labels.ts';
import { openSqliteStore } from '../../adapters/sqlite/store.ts';
import { startBot, type Bot } from '../support/bot.ts';
import { collect, createCommandLine, type CommandLine } from '../support/command-line.ts';

const SLOW_CODE = 'export function slow(): number {\n  return 1;\n}\n';
const SLOW_TESTS = "import { expect, test } from 'vitest';\nimport { slow } from './slow.ts';\n\ntest('takes its time', async () => {\n  await new Promise((resolve) => setTimeout(resolve, 3000));\n  expect(slow()).toBe(1);\n});\n";

let cli: CommandLine;
let bot: Bot | undefined;

beforeEach(() => {
  cli = createCommandLine({ APPROVERS: 'reviewer' });
  bot = undefined;
});
afterEach(async () => {
  await bot?.end('SIGKILL');
  cli.remove();
});

async function importSlow(): Promise<string> {
  writeFileSync(join(cli.folder, 'slow.ts'), SLOW_CODE);
  writeFileSync(join(cli.folder, 'slow.test.ts'), SLOW_TESTS);
  const { json, stderr } = await cli.run(['import', join(cli.folder, 'slow.ts'), join(cli.folder, 'slow.test.ts'), '--actor', 'author']);
  expect(json['status'], stderr).toBe('proposed');
  return json['artifactId'];
}

/** Containers that this process started, stopped ones too. */
async function containersOf(pid: number | undefined): Promise<Docker.ContainerInfo[]> {
  const host = process.env['DOCKER_HOST'];
  const engine = host?.startsWith('unix://') ? new Docker({ socketPath: host.slice('unix://'.length) }) : new Docker();
  const all = await engine.listContainers({ all: true, filters: JSON.stringify({ label: [LABEL.app] }) });
  return all.filter((container) => container.Labels[LABEL.process]?.includes(`|${pid}|`));
}

test('a worker killed in mid-run leaves no container; the run is taken over and finishes once', { timeout: 120_000 }, async () => {
  const artifactId = await importSlow();
  const doomed = cli.spawn(['run-sandbox', artifactId, '--actor', 'author', '--json']);
  const answer = collect(doomed);
  await expect.poll(async () => (await containersOf(doomed.pid)).map(({ State }) => State), { timeout: 60_000 }).toEqual(['running']);
  doomed.kill('SIGKILL');
  await answer;
  await expect.poll(() => containersOf(doomed.pid), { timeout: 60_000 }).toEqual([]);
  bot = await startBot(cli.folder, { APPROVERS: 'reviewer' });
  await expect.poll(async () => (await cli.run(['show', artifactId])).json['status'], { timeout: 90_000, interval: 1000 }).toBe('awaiting_approval');
  const actions = (await cli.run(['audit', artifactId])).json['entries'].map((entry: { action: string }) => entry.action);
  expect(actions.filter((action: string) => action === 'run_finished')).toHaveLength(1);
  expect((await cli.run(['verify'])).exitCode).toBe(0);
});

test('ten commands at once, next to a running bot, all finish once', { timeout: 120_000 }, async () => {
  bot = await startBot(cli.folder, { APPROVERS: 'reviewer' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => cli.run(['predict', 'battery_life', 'battery=20'])));
  expect(answers.map((answer) => answer.exitCode)).toEqual(Array.from({ length: 10 }, () => 0));
  expect(new Set(answers.map((answer) => answer.json['predictionId'])).size).toBe(10);
});

test('what was changed in the database behind our back is neither approved nor unnoticed', { timeout: 120_000 }, async () => {
  const artifactId = await importSlow();
  await cli.run(['run-sandbox', artifactId, '--actor', 'author']);
  const store = await openSqliteStore({ path: join(cli.folder, 'saraphina.sqlite') });
  const artifact = await store.artifacts.get(artifactId);
  await store.close();
  const tampered = JSON.stringify({ ...artifact, content: { ...artifact?.content, code: 'export function slow(): number {\n  return 2;\n}\n' } });
  const script = `const { DatabaseSync } = require('node:sqlite'); const db = new DatabaseSync(process.argv[1]); console.log(db.prepare('UPDATE artifacts SET body = ? WHERE artifactId = ?').run(process.argv[2], process.argv[3]).changes)`;
  expect(execFileSync(process.execPath, ['--no-warnings', '-e', script, join(cli.folder, 'saraphina.sqlite'), tampered, artifactId]).toString().trim()).toBe('1');
  const verified = await cli.run(['verify', artifactId]);
  expect(verified).toMatchObject({ exitCode: 1, json: { verified: false, firstBadEntry: { artifactId, problem: expect.stringContaining('content') } } });
  const promoted = await cli.run(['promote', artifactId, '--actor', 'reviewer']);
  expect(promoted).toMatchObject({ exitCode: 2, json: { error: { code: 'INTEGRITY' } } });
});

test('shipped bytes changed in the checked-out repository are named', { timeout: 120_000 }, async () => {
  const artifactId = await importSlow();
  await cli.run(['run-sandbox', artifactId, '--actor', 'author']);
  const { json } = await cli.run(['promote', artifactId, '--actor', 'reviewer']);
  const shipped = join('deployed', json['deployment'].path, 'slow.js');
  writeFileSync(join(cli.folder, shipped), 'export function slow() {\n  return 3;\n}\n');
  const verified = await cli.run(['verify']);
  expect(verified.exitCode).toBe(1);
  expect(verified.json['firstBadEntry'].problem).toContain('slow.js is not as committed');
});
