import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { SaraphinaError } from '../../src/errors.ts';
import type { WebEnv, WebRoutes } from './context.ts';
import type { LiveHub } from './live-hub.ts';
import type { Sessions } from './sessions.ts';
import { wordsFor } from './translate.ts';

const HEARTBEAT_MS = 15_000;
const MOST_STREAMS = 500;
/** A page that takes this many messages no more has gone away. */
const MOST_UNSENT = 1000;

/** Server-sent events: `artifact` and `request`, and comments that keep the connection alive. */
export function eventRoutes(hub: LiveHub, sessions: Sessions): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();
  let open = 0;

  routes.get('/api/events', (c) => {
    if (open >= MOST_STREAMS) throw new SaraphinaError('RATE_LIMITED', 'too many pages are open; close some');
    const identity = c.var.actor.id;
    const { tokenHash } = c.var.session;
    // A proxy in front must not hold events back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      open += 1;
      let unsent = 0;
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const write = async (text: string): Promise<void> => {
        if (unsent >= MOST_UNSENT) return end();
        unsent += 1;
        await stream.write(text);
        unsent -= 1;
      };
      stream.onAbort(end);
      const stopListening = hub.add({
        sessionHash: tokenHash,
        identity,
        words: wordsFor(c.var.actor),
        send: ({ name, data }) => void write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
        close: end,
      });
      const heartbeat = setInterval(() => {
        void write(': still here\n\n');
        sessions.holds(tokenHash, identity).then((holds) => holds || end(), () => undefined);
      }, HEARTBEAT_MS);
      void write('retry: 1000\n\n');
      await ended.finally(() => {
        open -= 1;
        clearInterval(heartbeat);
        stopListening();
      });
    });
  });

  return routes;
}
