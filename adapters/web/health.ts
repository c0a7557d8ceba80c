import { Hono } from 'hono';
import type { App } from '../../src/app.ts';
import type { WebEnv, WebRoutes } from './context.ts';

const PING_LIMIT_MS = 2000;

/** `/healthz`: the process lives. `/readyz`: store and queue answer; 503 names what does not. No data in either. */
export function healthRoutes(app: App): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();
  routes.get('/healthz', (c) => c.json({ alive: true }));
  routes.get('/readyz', async (c) => {
    const answers = await Promise.all([answersInTime(() => app.store.ping()), answersInTime(() => app.queue.ping())]);
    const missing = ['store', 'queue'].filter((_, index) => !answers[index]);
    return missing.length === 0 ? c.json({ ready: true }) : c.json({ ready: false, missing }, 503);
  });
  return routes;
}

async function answersInTime(ping: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_LIMIT_MS);
  });
  const answered = ping().then(() => true, () => false);
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
