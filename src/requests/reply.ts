import type { Message } from '../message.ts';

/** What handing in a command gives: an answer, or the promise that it will be worked on. */
export type Reply =
  | { kind: 'answer'; value: Record<string, unknown>; message: Message; exitCode: 0 | 1 }
  | { kind: 'accepted'; requestId: string; artifactId: string | null; message: Message };

/** An answer at once. @param exitCode of the terminal: 1 for a failure that is the answer, e.g. tampering found */
export function answer(value: Record<string, unknown>, message: Message, exitCode: 0 | 1 = 0): Reply {
  return { kind: 'answer', value, message, exitCode };
}
