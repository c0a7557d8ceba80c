import type { HttpMount, Platform } from '../ports.ts';
import type { ChatDesk } from './desk.ts';

/** A chat platform, from outside: it listens to people and shows messages. */
export interface ChatAdapter {
  readonly platform: Platform;
  /** Addresses the platform calls, where it uses HTTP; none with Socket Mode or the gateway. */
  readonly mounts: readonly HttpMount[];
  /** Connects and starts handing in what people say. A platform that is away is waited for in the background. */
  start(desk: ChatDesk): Promise<void>;
  /** What is misconfigured, one sentence each that tells where to mend it; empty when all is well. */
  check(): Promise<string[]>;
  /** Stops listening; what was accepted goes on. Safe to call twice. */
  close(): Promise<void>;
}
