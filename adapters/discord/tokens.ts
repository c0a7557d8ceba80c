import { LIMITS } from './limits.ts';
import { createRecent, type Recent } from '../../src/chat/recent.ts';

/** What an interaction can still be answered by. */
export interface InteractionToken {
  applicationId: string;
  token: string;
}

/** Tokens of the interactions that became requests, by request id, for as long as Discord takes them. */
export type Tokens = Recent<InteractionToken>;

export function createTokens(): Tokens {
  return createRecent<InteractionToken>(LIMITS.tokenMs);
}
