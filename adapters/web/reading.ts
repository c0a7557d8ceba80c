/** What signed-in people may read. */
import { Hono } from 'hono';
import type { App } from '../../src/app.ts';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import { artifactCard, cardContext } from '../../src/cards.ts';
import { riskInWords } from '../../src/cards/artifact-fields.ts';
import { disagreementLines } from '../../src/cards/reviews.ts';
import { loadPerson } from '../../src/chat/person.ts';
import { commandRow } from '../../src/commands.ts';
import { isTransient, SaraphinaError } from '../../src/errors.ts';
import { list, unknownId, verify } from '../../src/queries.ts';
import { outcomeMessage } from '../../src/requests/outcome-message.ts';
import type { Actor } from '../../src/requests/stored-request.ts';
import { artifactView, auditView } from '../../src/views.ts';
import type { WebEnv, WebRoutes } from './context.ts';
import { mayRead, requestView } from './request-view.ts';
import { describe } from './sign-in.ts';
import { translateArtifact, wordsFor } from './translate.ts';
import { usableCard } from './usable-buttons.ts';

const REQUESTS_SHOWN = 20;

/** @param watch told of requests under way that somebody looks at */
export function readingRoutes(app: App, watch: (requestId: string) => void): WebRoutes {
  const routes: WebRoutes = new Hono<WebEnv>();

  routes.get('/api/artifacts', async (c) => {
    const { status, limit } = c.req.query();
    const wanted = commandRow('list').args.safeParse({ status, limit });
    if (!wanted.success) throw new SaraphinaError('BAD_ARGUMENTS', wanted.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    const reply = await list(app, wanted.data as Parameters<typeof list>[1]);
    return c.json(reply.kind === 'answer' ? reply.value : {});
  });

  routes.get('/api/artifacts/:id', async (c) => c.json(await artifactPage(app, c.req.param('id'), c.var.actor, watch)));

  routes.get('/api/requests/:id', async (c) => {
    const request = await app.store.requests.get(c.req.param('id').slice(0, 200));
    if (!request || !mayRead(request, c.var.actor.id)) throw new SaraphinaError('UNKNOWN_ID', 'there is no such request');
    if (request.status === 'pending') watch(request.requestId);
    const card = request.outcome ? await usableCard(app, c.var.actor, await outcomeMessage(app, request, request.outcome)) : null;
    return c.json({ ...requestView(request, wordsFor(c.var.actor)), outcome: request.outcome, message: card?.message ?? null });
  });

  routes.get('/api/me', async (c) => {
    const { session, actor } = c.var;
    const { language } = await loadPerson(app.store.documents, actor.id);
    return c.json({ actingAs: actor.id, identities: session.identities.map((id) => describe(app, id)), approvers: app.approvers, language });
  });

  routes.get('/api/queue', async (c) => {
    const [counts, pending, sandbox] = await Promise.all([app.queue.counts(), app.store.requests.countPending(), sandboxState(app)]);
    return c.json({ queue: app.queue.kind, store: app.store.kind, ...counts, pending, sandbox });
  });

  return routes;
}

async function artifactPage(app: App, artifactId: string, actor: Actor, watch: (requestId: string) => void): Promise<Record<string, unknown>> {
  const artifacts = app.store.artifacts;
  const artifact = await loadArtifact(artifacts, artifactId.slice(0, 200));
  if (!artifact) throw await unknownId(app, artifactId);
  const [executions, entries, verified, requests] = await Promise.all([
    artifacts.executions(artifactId),
    artifacts.entries(artifactId),
    verification(app, artifactId),
    app.store.requests.forArtifact(artifactId, REQUESTS_SHOWN),
  ]);
  const pending = requests.filter((request) => request.status === 'pending');
  for (const { requestId } of pending) watch(requestId);
  const words = wordsFor(actor);
  const context = cardContext(app, words.locale);
  const { message: card, refusal } = await usableCard(app, actor, artifactCard(artifact, context));
  return {
    artifact: artifactView({ ...artifact, ...translateArtifact(artifact, words) }, executions),
    card,
    refusal,
    approvers: app.approvers.filter((id) => app.config.ALLOW_SELF_APPROVAL || id !== artifact.requestedBy),
    groups: groupsFor(app, actor),
    disagreements: disagreementLines(artifact.reviews ?? [], words),
    risk: artifact.risk ? riskInWords(artifact.risk, words) : context.risk,
    audit: entries.map(auditView),
    verification: verified,
    requests: pending.map((request) => requestView(request, words)),
  };
}

/** Groups through which this person may be an approver: their platform vouches for them in chat, and nobody does here. */
function groupsFor(app: App, { id }: Actor): string[] {
  const prefix = /^slack:/.test(id) ? 'slack-group:' : /^discord:/.test(id) ? 'discord-role:' : undefined;
  return prefix === undefined || app.approvers.includes(id) ? [] : app.approvers.filter((approver) => approver.startsWith(prefix));
}

/** What `verify` says; where it can't look, e.g. because the target is away, the page says that and shows the rest. */
async function verification(app: App, artifactId: string): Promise<Record<string, unknown>> {
  try {
    const reply = await verify(app, { artifactId });
    return reply.kind === 'answer' ? reply.value : {};
  } catch (error) {
    if (!isTransient(error)) throw error;
    return { verified: null, unavailable: (error as Error).message };
  }
}

async function sandboxState(app: App): Promise<Record<string, unknown>> {
  const sandbox = await app.sandbox();
  return { isolation: sandbox.isolation, ...(await sandbox.status()) };
}
