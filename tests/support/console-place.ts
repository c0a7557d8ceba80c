/** The console as people meet it, for browser tests: this file alone decides what is real behind it. */
import { createWebConsole, type WebConsole } from '../../adapters/web/server.ts';
import { HANDLERS } from '../../jobs/handlers.ts';
import type { App } from '../../src/app.ts';
import { recordProposal } from '../../src/factory/record-proposal.ts';
import { proposalView } from '../../src/views.ts';
import { CONTENT } from './ledger.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, silentLogger } from './test-app.ts';
import { passingEvidence } from './web-place.ts';

export interface ConsolePlace {
  app: App;
  web: WebConsole;
  url: string;
  /** Gives a command as somebody on another surface, and waits until it is done. */
  give(actor: string, command: string, args: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

export async function openConsolePlace(): Promise<ConsolePlace> {
  const opened = await createTestApp({
    realTime: true,
    environment: { RATE_LIMIT_PER_MINUTE: '10000' },
    parts: { tools: plainTools, target: createMemoryTarget(), sandbox: async () => createScriptedSandbox(async () => passingEvidence()) },
    handlers: {
      ...HANDLERS,
      propose: async (app, { request }) => proposalView(await recordProposal(app, request, String(request.artifactId), {
        author: 'saraphina', content: CONTENT, provenance: { kind: 'template', template: 'double', confidence: 0.9, assumptions: [], alternatives: [] },
      })),
    },
  });
  const web = createWebConsole({ app: opened.app, hostName: '127.0.0.1', port: 0, publicUrl: '', localIdentities: ['author', 'reviewer'], personalTokens: [], logger: silentLogger });
  const { url } = await web.listen();
  return {
    app: opened.app,
    web,
    url,
    give: opened.give,
    async close() {
      await web.close(1000);
      await opened.close();
    },
  };
}
