import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Actor } from '../../src/requests/stored-request.ts';

/** One browser; it may hold several identities, and each tab says which of them acts. */
export interface Session {
  tokenHash: string;
  identities: string[];
}

/** What the middleware leaves for the routes. */
export interface WebEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Set behind `requireSession`. */
    session: Session;
    /** Who acts in this tab; set behind `requireActor`. */
    actor: Actor;
  };
}

export type WebContext = Context<WebEnv>;
export type WebRoutes = Hono<WebEnv>;
