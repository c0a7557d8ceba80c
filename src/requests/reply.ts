import type { Message } from '../message.ts';

/** What handing in a command gives: an answer, or the promise that it will be worked on. */
export type Reply =
  | { kind: 'answer'; value: Record<string, unknown>; message: Message; exitCode: 0 | 1 }
  | { kind: 'accepted'; requestId: string; artifactId: string | null; message: Message };
