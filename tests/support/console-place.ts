/** The console as people meet it, for browser tests: this file alone decides what is real behind it, which is everything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWebConsole, type WebConsole } from '../../adapters/web/server.ts';
import type { App } from '../../src/app.ts';
import { handleCommand } from '../../src/commands.ts';
import { readConfig } from '../../src/config.ts';
import { openApp } from '../../src/main.ts';
import { createChangeFeed } from '../../src/requests/changes.ts';
import { newId } from '../../src/requests/intake.ts';
import type { RequestOutcome } from '../../src/requests/stored-request.ts';
import { waitForOutcome } from '../../src/requests/wait.ts';
import { silentLogger } from './test-app.ts';

export interface ConsolePlace {
  app: App;
  web: WebConsole;
  url: string;
  /** Gives a command as somebody on another surface, and waits until it is done. */
  give(actor: string, command: string, args: Record<string, unknown>): Promise<RequestOutcome>;
  close(): Promise<void>;
}

/**
 * Embedded mode in a folder of its own, with the Docker sandbox ready.
 * @throws Error that says why there is no sandbox
 */
export async function openConsolePlace(): Promise<ConsolePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-console-'));
  const config = readConfig({ SARAPHINA_DATA_DIR: folder, APPROVERS: 'reviewer', RATE_LIMIT_PER_MINUTE: '10000', DOCKER_HOST: process.env['DOCKER_HOST'] });
  const opened = await openApp(config, { logger: silentLogger });
  const { app } = opened;
  const status = await opened.docker.status();
  if (!status.ready) throw new Error(`no Docker sandbox: ${status.detail}; run ./scripts/test, which starts an engine`);
  await opened.docker.prepare(() => undefined);
  await opened.work();
  const changes = createChangeFeed(app, 100);
  const web = createWebConsole({ app, changes, hostName: '127.0.0.1', port: 0, publicUrl: '', localIdentities: ['author', 'reviewer'], personalTokens: [], logger: silentLogger });
  const { url } = await web.listen();
  return {
    app,
    web,
    url,
    async give(actor, command, args) {
      const replyTarget = { platform: 'cli' as const, channel: 'terminal', messageId: null, threadId: null };
      const reply = await handleCommand(app, { requestId: newId('req'), command, args, actor: { id: actor, displayName: actor, asserted: false }, replyTarget });
      return reply.kind === 'answer' ? { ok: true, value: reply.value } : (await waitForOutcome(app, reply.requestId, () => undefined)).outcome;
    },
    async close() {
      await web.close(1000);
      await changes.close();
      await opened.close(5000);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
