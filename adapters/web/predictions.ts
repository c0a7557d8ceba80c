/** Domains, what was predicted in them, and how that compares with what happened. */
import { Hono } from 'hono';
import type { App } from '../../src/app.ts';
import { DEFAULT_BINS, equalMassBins } from '../../src/predictions/metrics/equal-mass-bins.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import type { WebEnv, WebRoutes } from './context.ts';
import { translateDomain, wordsFor } from './translate.ts';

/** Newest predictions of a domain that are looked at. */
const MOST_LOOKED_AT = 2000;
const HISTORY_SHOWN = 20;
const POINTS_SHOWN = 200;
const CHANGES_SHOWN = 10;
/** Fewer outcomes in a bin say little about its rate. */
const SMALLEST_BIN = 10;

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
    const comparison = schema.kind === 'probability' ? reliability(predictions) : accuracy(predictions);
    return c.json({ schema: translateDomain(schema, wordsFor(c.var.actor)), history: own, predictions: predictions.length, comparison, model: await modelOf(app, schema.domain) });
  });

  return routes;
}

/** What answers for a domain, its figures on held-back cases, and how it came to, newest change first. */
async function modelOf(app: App, domain: string): Promise<Record<string, unknown>> {
  const current = await app.models.current(domain);
  return { version: current?.version ?? null, summary: current?.model.summary ?? null, changes: await app.models.changes(domain, CHANGES_SHOWN) };
}

/** Bins of equally many predictions each, of those whose outcome is known. */
function reliability(predictions: readonly StoredPrediction[]): Record<string, unknown> {
  const judged = predictions.flatMap(({ calibrated, prediction, outcome }) => {
    const probability = calibrated ?? prediction;
    return probability === null || typeof outcome !== 'boolean' ? [] : [{ probability, happened: outcome ? 1 : 0 }];
  });
  const count = Math.min(DEFAULT_BINS, Math.max(1, Math.floor(judged.length / SMALLEST_BIN)));
  const bins = judged.length === 0 ? [] : equalMassBins(judged.map(({ probability }) => probability), judged.map(({ happened }) => happened), count);
  return { kind: 'reliability', outcomes: judged.length, bins };
}

/** Predicted against happened, and how often the interval held. */
function accuracy(predictions: readonly StoredPrediction[]): Record<string, unknown> {
  const judged = predictions.flatMap(({ prediction, outcome, interval }) => (prediction === null || typeof outcome !== 'number' ? [] : [{ predicted: prediction, happened: outcome, interval }]));
  const withInterval = judged.flatMap(({ happened, interval }) => (interval === null ? [] : [happened >= interval[0] && happened <= interval[1]]));
  const held = withInterval.filter(Boolean).length;
  return { kind: 'accuracy', outcomes: judged.length, points: judged.slice(0, POINTS_SHOWN), intervals: withInterval.length, held };
}
