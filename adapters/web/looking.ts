/** Searching what is stored, and how it looks as a whole. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { App } from '../../src/app.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { createArtifactIndex, folded, type DecisionKind, type IndexedArtifact } from './artifact-index.ts';
import type { WebEnv, WebRoutes } from './context.ts';

const DAY_MS = 86_400_000;
const DAYS_SHOWN = 30;
/** Functions whose executions are looked up for the overview, newest change first. */
const MOST_SHIPPED = 60;
const MOST_BARS = 12;

const searchQuery = z.object({
  q: z.string().max(200).default(''),
  status: z.string().max(40).default(''),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export function lookingRoutes(app: App): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();
  const index = createArtifactIndex(app);

  routes.get('/api/search', async (c) => {
    const wanted = searchQuery.safeParse(c.req.query());
    if (!wanted.success) throw new SaraphinaError('BAD_ARGUMENTS', wanted.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    const { q, status, offset, limit } = wanted.data;
    const { artifacts, isComplete } = await index.read();
    const words = folded(q).split(/\s+/).filter(Boolean);
    const fitting = artifacts.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
    const found = status === '' ? fitting : fitting.filter((artifact) => artifact.status === status);
    return c.json({
      artifacts: found.slice(offset, offset + limit).map(rowOf),
      total: found.length, offset, limit, statuses: countByStatus(fitting), searched: artifacts.length, isComplete,
    });
  });

  routes.get('/api/overview', async (c) => {
    const { artifacts, isComplete } = await index.read();
    return c.json({ total: artifacts.length, isComplete, statuses: countByStatus(artifacts), decisions: decisionsByDay(artifacts, app.clock.now()), executions: await executions(app, artifacts) });
  });

  return routes;
}

function rowOf({ artifactId, status, entryPoint, featureSpec, qualityScore, requestedBy, updatedAt }: IndexedArtifact): Record<string, unknown> {
  return { artifactId, status, entryPoint, featureSpec, qualityScore, requestedBy, updatedAt };
}

function countByStatus(artifacts: readonly IndexedArtifact[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of artifacts) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** One row a day (UTC) for the last days, those without a decision included. */
function decisionsByDay(artifacts: readonly IndexedArtifact[], now: Date): ({ day: string } & Record<DecisionKind, number>)[] {
  const days = Array.from({ length: DAYS_SHOWN }, (_, index) => new Date(now.getTime() - (DAYS_SHOWN - 1 - index) * DAY_MS).toISOString().slice(0, 10));
  const rows = new Map(days.map((day) => [day, { day, approved: 0, rejected: 0, changes_requested: 0, expired: 0 }]));
  for (const { decision } of artifacts) {
    const row = decision && rows.get(decision.at.slice(0, 10));
    if (row) row[decision.kind] += 1;
  }
  return [...rows.values()];
}

/** Shipped functions by how often they were executed. */
async function executions(app: App, artifacts: readonly IndexedArtifact[]): Promise<Record<string, unknown>[]> {
  const shipped = artifacts.filter(({ isShipped }) => isShipped).slice(0, MOST_SHIPPED);
  const counted = await Promise.all(shipped.map(async ({ artifactId, entryPoint }) => ({ artifactId, entryPoint, ...(await app.store.artifacts.executions(artifactId)) })));
  return counted.filter(({ executionCount }) => executionCount > 0).sort((a, b) => b.executionCount - a.executionCount).slice(0, MOST_BARS);
}
