import { expect, vi } from 'vitest';
import { loadTemplates } from '../../adapters/templates/load-templates.ts';
import { join } from 'node:path';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import { createCourier, type Courier } from '../../src/chat/courier.ts';
import { createChatDesk, type ChatDesk, type Heard } from '../../src/chat/desk.ts';
import { createLibrary } from '../../src/factory/retrieve.ts';
import type { ReplyTarget } from '../../src/message.ts';
import { createChangeFeed, type ChangeFeed } from '../../src/requests/changes.ts';
import { newId } from '../../src/requests/intake.ts';
import type { SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { createRecordingPlatform, type RecordingPlatform, type ShownMessage } from './recording-platform.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, type TestApp, type TestAppOptions } from './test-app.ts';
import { passingEvidence } from './web-place.ts';

export const ANN = 'slack:T1/UANN';
export const BEN = 'slack:T1/UBEN';
export const CHANNEL: ReplyTarget = { platform: 'slack', channel: 'T1/C1', messageId: null, threadId: null };
const library = createLibrary(loadTemplates(join(import.meta.dirname, '../../templates')));

export interface ChatPlace extends TestApp {
  platform: RecordingPlatform;
  courier: Courier;
  desk: ChatDesk;
  changes: ChangeFeed;
  /** Says a command in the channel. */
  say(actorId: string, command: string, args: Record<string, unknown>, requestId?: string): Promise<Heard>;
  /** Presses the button of this message that stands for this command. */
  press(actorId: string, message: ShownMessage, command: string, more?: Record<string, unknown>): Promise<Heard>;
  /** The artifact of the only or newest message that names one. */
  artifact(id: string): Promise<CodeArtifact>;
  /** Waits until the present form of this message has this in its title. */
  until(message: () => ShownMessage | undefined, title: string | RegExp): Promise<ShownMessage>;
  /** As after a crash: the same store, a new courier and a new desk. */
  restart(): Promise<void>;
}

export interface ChatPlaceOptions extends TestAppOptions {
  /** What the sandbox sees; by default that every test passes. */
  sandbox?: (spec: SandboxSpec) => Promise<SandboxEvidence>;
}

/** A run of exactly these files in which everything passed. */
export async function passingRun({ code, tests }: SandboxSpec): Promise<SandboxEvidence> {
  const evidence = passingEvidence();
  return { ...evidence, claim: { ...evidence.claim!, inputDigest: contentSignature(code, tests) } };
}

/** The real core with a chat in memory in front of it. */
export async function openChatPlace(options: ChatPlaceOptions = {}): Promise<ChatPlace> {
  const platform = createRecordingPlatform();
  const sandbox = { ...createScriptedSandbox(async () => passingEvidence()), run: options.sandbox ?? passingRun };
  const opened = await createTestApp({
    ...options,
    environment: { APPROVERS: `${BEN},slack:T1/UEVA`, RATE_LIMIT_PER_MINUTE: '1000', ...options.environment },
    parts: { tools: plainTools, library, target: createMemoryTarget(), sandbox: async () => sandbox, platforms: [platform], ...options.parts },
  });
  const { app } = opened;
  const open = (): Pick<ChatPlace, 'courier' | 'desk' | 'changes'> => {
    const changes = createChangeFeed(app, 15);
    const courier = createCourier(app, changes);
    return { changes, courier, desk: createChatDesk(app, courier) };
  };
  const place: ChatPlace = {
    ...opened,
    ...open(),
    platform,
    say: (actorId, command, args, requestId = newId('req')) =>
      place.desk.hear({ requestId, command, args, actor: { id: actorId, displayName: actorId, asserted: false }, replyTarget: CHANNEL }, false),
    press(actorId, message, command, more = {}) {
      const { title, buttons } = message.forms.at(-1)!;
      const button = buttons.find((candidate) => candidate.command === command);
      if (!button) throw new Error(`no button for ${command} on “${title}”, only ${buttons.map((other) => other.command).join(', ')}`);
      const args = { artifactId: button.artifactId, ...button.args, ...(button.signature === undefined ? {} : { signature: button.signature }), ...more };
      const replyTarget = { platform: 'slack' as const, channel: message.channel, messageId: message.id, threadId: message.threadId };
      return place.desk.hear({ requestId: newId('req'), command: button.command, args, actor: { id: actorId, displayName: actorId, asserted: false }, replyTarget }, true);
    },
    async artifact(id) {
      const artifact = await loadArtifact(app.store.artifacts, id);
      if (!artifact) throw new Error(`no artifact ${id}`);
      return artifact;
    },
    async until(message, title) {
      await vi.waitFor(() => expect(message()?.forms.at(-1)?.title).toMatch(title), { timeout: 10_000, interval: 10 });
      return message()!;
    },
    async restart() {
      await place.courier.close();
      await place.changes.close();
      Object.assign(place, open());
      await place.courier.start();
    },
    async close() {
      await place.courier.close();
      await place.changes.close();
      await opened.close();
    },
  };
  await place.courier.start();
  return place;
}
