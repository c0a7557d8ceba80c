import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { renderMessage } from '../../adapters/cli/render.ts';
import type { App } from '../../src/app.ts';
import { errorCard } from '../../src/cards.ts';
import { handleCommand } from '../../src/commands.ts';
import { configFromEnvironment, readConfig } from '../../src/config.ts';
import { toErrorReport } from '../../src/errors.ts';
import { message, type Message } from '../../src/message.ts';
import { dataFolder, openApp, type OpenApp } from '../../src/main.ts';
import { newId } from '../../src/requests/intake.ts';
import { outcomeMessage } from '../../src/requests/outcome-message.ts';
import { waitForOutcome } from '../../src/requests/wait.ts';
import type { CliResult } from '../saraphina.ts';

const REQUEST = 'Create a function to calculate distance between GPS coordinates';

/** What one person did in the story, and what came back. */
interface Step {
  actor: string;
  command: string;
  ok: boolean;
  value: Record<string, unknown>;
}

/**
 * The whole story in a data folder of its own: ask, test, try to approve one's own work, approve as
 * a second person, ship, verify. Without Docker it ends with the honest refusal and what mends it.
 * @param json when false, every step is printed as its person would see it
 */
export async function demo(json: boolean): Promise<CliResult> {
  const parent = dataFolder(configFromEnvironment());
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(parent, 'demo-'));
  const opened = await openApp(readConfig({ SARAPHINA_DATA_DIR: folder, APPROVERS: 'author,reviewer', LOG_LEVEL: 'error', DOCKER_HOST: process.env['DOCKER_HOST'] }));
  try {
    await opened.work();
    return await tell(opened, folder, json ? () => undefined : (text) => process.stdout.write(text));
  } finally {
    await opened.close(10_000);
  }
}

async function tell(opened: OpenApp, folder: string, say: (text: string) => void): Promise<CliResult> {
  const steps: Step[] = [];
  const act = async (actor: string, command: string, args: Record<string, unknown>, typed: string): Promise<Step> => {
    say(`\n${actor}> /${command} ${typed}\n`);
    const { step, card } = await give(opened.app, actor, command, args);
    say(`${renderMessage(card)}\n`);
    steps.push(step);
    return step;
  };
  const proposed = await act('author', 'propose', { request: REQUEST }, REQUEST);
  const artifactId = String(proposed.value['artifactId']);
  if (!proposed.ok) return ending(steps, folder, false, 'the proposal failed', 1);
  const engine = await opened.docker.status();
  if (!engine.ready) {
    const remedy = engine.remedy ?? './scripts/saraphina doctor';
    const told = message('warning', '🛑 The story stops here: there is no Docker Engine to test the function in', {
      lines: [engine.detail, `Mend it with: ${remedy}`, 'Untested code can’t be approved, and a run without isolation can’t be promoted (ALLOW_UNISOLATED).'],
    });
    return { value: { verified: false, artifactId, steps, refusal: engine.detail, remedy }, message: told, exitCode: 0 };
  }
  const tested = await act('author', 'run-sandbox', { artifactId }, artifactId);
  if (tested.value['testsPassed'] !== true) return ending(steps, folder, false, 'the tests did not pass', 1);
  await act('author', 'promote', { artifactId }, artifactId);
  const promoted = await act('reviewer', 'promote', { artifactId }, artifactId);
  await act('reviewer', 'audit', { artifactId }, artifactId);
  const verified = await act('reviewer', 'verify', { artifactId }, artifactId);
  const isVerified = promoted.ok && verified.value['verified'] === true;
  const deployment = promoted.value['deployment'] as { target: string; path: string } | undefined;
  return ending(steps, folder, isVerified, deployment ? join(folder, 'deployed', deployment.path) : 'nothing was shipped', isVerified ? 0 : 1);
}

function ending(steps: Step[], folder: string, verified: boolean, shippedPath: string, exitCode: 0 | 1): CliResult {
  const title = verified ? '\n✅ The trail is verified: what was approved is what was shipped' : `\n❌ The story ended early: ${shippedPath}`;
  const lines = verified ? [`Shipped function: ${shippedPath}`, `Everything of this demo is in ${folder}`] : [];
  return { value: { verified, artifactId: steps[0]?.value['artifactId'], shippedPath, dataFolder: folder, steps }, message: message(verified ? 'success' : 'error', title, { lines }), exitCode };
}

async function give(app: App, actor: string, command: string, args: Record<string, unknown>): Promise<{ step: Step; card: Message }> {
  const replyTarget = { platform: 'cli' as const, channel: 'demo', messageId: null, threadId: null };
  const person = { id: actor, displayName: actor, asserted: true };
  try {
    const reply = await handleCommand(app, { requestId: newId('req'), command, args, actor: person, replyTarget });
    if (reply.kind === 'answer') return { step: { actor, command, ok: true, value: reply.value }, card: reply.message };
    const { request, outcome } = await waitForOutcome(app, reply.requestId, (text) => process.stderr.write(`… ${text}\n`));
    const card = await outcomeMessage(app, request, outcome);
    return { step: { actor, command, ok: outcome.ok, value: outcome.ok ? outcome.value : { error: outcome.error } }, card };
  } catch (error) {
    const report = toErrorReport(error, 'demo');
    return { step: { actor, command, ok: false, value: { error: report } }, card: errorCard(report) };
  }
}
