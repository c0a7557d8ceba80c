import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Actor } from '../../src/requests/stored-request.ts';
import type { Session } from './sessions.ts';

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
