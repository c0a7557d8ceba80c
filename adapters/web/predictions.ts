/** Domains, what was predicted in them, and how that compares with what happened. */
import { Hono } from 'hono';
import type { App } from '../../src/app.ts';
import { agreement } from '../../src/learning/prediction-queries.ts';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import type { WebEnv, WebRoutes } from './context.ts';
import { translateDomain, wordsFor } from './translate.ts';

/** Newest predictions of a domain that are looked at. */
const MOST_LOOKED_AT = 2000;
const HISTORY_SHOWN = 20;
const CHANGES_SHOWN = 10;

export function predictionRoutes(app: App): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();

  routes.get('/api/predictions', async (c) => {
    const words = wordsFor(c.var.actor);
    return c.json({ domains: (await app.domains.all()).map((schema) => translateDomain(schema, words)) });
  });

  routes.get('/api/predictions/:domain', async (c) => {
    const schema = await app.domains.find(c.req.param('domain'));
    const predictions = await app.store.predictions.history(schema.domain, MOST_LOOKED_AT);
    // A prediction is the asker's own; the comparison rests on everybody's, as figures alone.
    const own = predictions.filter(({ requestedBy }) => requestedBy === c.var.actor.id).slice(0, HISTORY_SHOWN);
    return c.json({ schema: translateDomain(schema, wordsFor(c.var.actor)), history: own, predictions: predictions.length, comparison: comparisonOf(schema, predictions), model: await modelOf(app, schema.domain) });
  });

  return routes;
}

/** What answers for a domain, its figures on held-back cases, and how it came to, newest change first. */
async function modelOf(app: App, domain: string): Promise<Record<string, unknown>> {
  const current = await app.models.current(domain);
  return { version: current?.version ?? null, summary: current?.model.summary ?? null, changes: await app.models.changes(domain, CHANGES_SHOWN) };
}

/** What was said against what happened, as figures for a diagram. */
function comparisonOf({ kind }: DomainSchema, newestFirst: readonly StoredPrediction[]): Record<string, unknown> {
  const { outcomes, bins, points, coverage, intervals } = agreement(kind, newestFirst.filter(({ outcome }) => outcome !== null).reverse());
  if (kind === 'probability') return { kind: 'reliability', outcomes, bins };
  return { kind: 'accuracy', outcomes, points, intervals, held: Math.round((coverage ?? 0) * intervals) };
}
