import { SaraphinaError, type ErrorCode } from '../../src/errors.ts';
import type { Message, ReplyTarget } from '../../src/message.ts';
import type { Platform } from '../../src/ports.ts';

export interface ShownMessage {
  channel: string;
  id: string;
  threadId: string | null;
  /** Every form it had, the present one last. */
  forms: Message[];
}

export interface RecordingPlatform extends Platform {
  /** Every message in the order in which they were posted. */
  messages: ShownMessage[];
  told: { actorId: string; message: Message; target: ReplyTarget }[];
  /** Every call to this method fails with this code until `heal`. */
  fail(method: 'post' | 'update' | 'tell' | 'direct', code: ErrorCode): void;
  heal(): void;
}

/** A chat in memory: what it shows can be read, and it can be made to fail. Posting twice under one key shows one message. */
export function createRecordingPlatform(name: Platform['name'] = 'slack'): RecordingPlatform {
  const messages: ShownMessage[] = [];
  const byKey = new Map<string, ShownMessage>();
  const told: RecordingPlatform['told'] = [];
  const failing = new Map<string, ErrorCode>();
  const mayFail = (method: string): void => {
    const code = failing.get(method);
    if (code) throw new SaraphinaError(code, `${method} fails in this test`);
  };
  return {
    name,
    messages,
    told,
    fail: (method, code) => void failing.set(method, code),
    heal: () => failing.clear(),
    async post(target, message, key) {
      mayFail('post');
      const shown = byKey.get(key) ?? { channel: target.channel, id: `m${messages.length + 1}`, threadId: target.threadId, forms: [] };
      if (!byKey.has(key)) messages.push(shown);
      byKey.set(key, shown);
      shown.forms.push(message);
      return { ...target, messageId: shown.id };
    },
    async update(target, message) {
      mayFail('update');
      const shown = messages.find(({ id }) => id === target.messageId);
      if (!shown) throw new SaraphinaError('CHAT_REFUSED', `there is no message ${target.messageId}`);
      shown.forms.push(message);
    },
    async tell(target, actorId, message) {
      mayFail('tell');
      told.push({ actorId, message, target });
    },
    async direct(actorId) {
      mayFail('direct');
      return { platform: name, channel: `direct-${actorId}`, messageId: null, threadId: null };
    },
  };
}
