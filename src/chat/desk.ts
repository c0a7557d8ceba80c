/** The entrance for chats: takes in what people say and press, and sees that the answer appears. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../app.ts';
import { errorCard } from '../cards.ts';
import { handleCommand, type CommandRequest } from '../commands.ts';
import { toErrorReport } from '../errors.ts';
import type { Message } from '../message.ts';
import { newConversation, openConversation } from './conversation.ts';
import type { Courier } from './courier.ts';
import { changePerson, loadPerson, localeOf, NEW_PERSON } from './person.ts';

/** `answer`: the surface shows it to the person now; `accepted`: the courier shows it and keeps it current. */
export interface Heard {
  kind: 'answer' | 'accepted';
  message: Message;
}

export interface ChatDesk {
  /**
   * Hands in a command. Never throws: what goes wrong is an answer.
   * @param request `replyTarget` is where the message for it goes, or the card whose button was pressed
   * @param pressed the command came from a button on that card, which shows what becomes of it
   */
  hear(request: CommandRequest, pressed: boolean): Promise<Heard>;
}

/** A language is not worth a longer wait. */
const LANGUAGE_WAIT_MS = 300;
/** A conversation that nobody looked after for so long is looked at again. */
const LOOK_AGAIN_MS = 30_000;

export function createChatDesk(app: App, courier: Pick<Courier, 'look' | 'touch'>): ChatDesk {
  /** What the person chose counts before what the platform knows; a store that is away must not keep them from an answer. */
  const withLanguage = async (request: CommandRequest): Promise<CommandRequest> => {
    const loading = loadPerson(app.store.documents, request.actor.id).catch(() => undefined);
    const known = await Promise.race([loading, sleep(LANGUAGE_WAIT_MS, undefined, { ref: false })]);
    const tag = request.actor.locale;
    // So that messages they did not ask for come in their language as well.
    if (known && tag !== undefined && tag !== known.tag) void changePerson(app.store.documents, request.actor.id, { tag }).catch(() => undefined);
    return { ...request, actor: { ...request.actor, locale: localeOf(known ?? NEW_PERSON, tag) } };
  };
  const hear = async (request: CommandRequest, pressed: boolean): Promise<Heard> => {
    const { requestId, actor, replyTarget } = request;
    const dueAt = new Date(app.clock.now().getTime() + LOOK_AGAIN_MS).toISOString();
    const reply = await handleCommand(app, request, {
      async beforeAccept({ command, artifactId }) {
        // A new proposal gets a message of its own, whatever button led to it.
        const isClick = pressed && command !== 'propose';
        const target = isClick ? replyTarget : { ...replyTarget, messageId: null };
        const conversation = newConversation({ kind: isClick ? 'click' : 'reply', requestId, artifactId, actorId: actor.id, locale: actor.locale ?? '', target });
        await openConversation(app.store.documents, requestId, conversation, dueAt);
      },
    });
    if (reply.kind === 'answer') return { kind: 'answer', message: reply.message };
    await courier.look(requestId);
    if (pressed && typeof request.args['artifactId'] === 'string') courier.touch(request.args['artifactId']);
    return { kind: 'accepted', message: reply.message };
  };
  return {
    async hear(received, pressed) {
      const request = await withLanguage(received);
      try {
        return await hear(request, pressed);
      } catch (error) {
        const report = toErrorReport(error, request.requestId);
        if (report.code === 'INTERNAL') app.logger.error('a chat command failed', { requestId: request.requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        return { kind: 'answer', message: errorCard(report, request.actor.locale) };
      }
    },
  };
}
