import type { App } from '../src/app.ts';
import { auditActor } from '../src/approval/decide.ts';
import { readQuery } from '../src/domains.ts';
import { learnDomain } from '../src/learning/learn-domain.ts';
import { lookOnce } from '../src/learning/outcome-news.ts';
import { predict } from '../src/predictions/engine.ts';
import type { Work } from '../src/requests/run-request.ts';
import { predictionView } from '../src/views.ts';

/** Answers a query and logs the answer, so that its outcome can be told later. */
export async function predictJob(app: App, work: Work): Promise<Record<string, unknown>> {
  const { request } = work;
  const predictionId = `pred-${request.requestId.replace(/^req-/, '').slice(0, 40)}`;
  const earlier = await app.store.predictions.get(predictionId);
  if (earlier) return predictionView(earlier);
  const schema = await app.domains.find(String(request.args['domain']));
  const query = readQuery(schema, request.args['query'] as Record<string, unknown>);
  // The first model comes with the first question after there are outcomes enough; later ones come by themselves.
  if (!(await app.models.current(schema.domain))) {
    const learning = { requestId: null, actor: auditActor(request.actor), signal: work.signal, progress: (text: string) => void work.progress(text) };
    await lookOnce(app.store.documents, schema.domain, () => learnDomain(app, schema, learning));
  }
  const stored = {
    ...predict(predictionId, schema, query, (await app.models.current(schema.domain)) ?? null),
    requestedBy: request.actor.id,
    query,
    createdAt: app.clock.now().toISOString(),
    outcome: null,
    outcomeAt: null,
    outcomeHistory: [],
  };
  await app.store.predictions.save(stored);
  return predictionView(stored);
}
