import type { App } from '../src/app.ts';
import { domainSchema, readQuery } from '../src/domains.ts';
import { predict } from '../src/predictions/engine.ts';
import type { Work } from '../src/requests/run-request.ts';

/** Answers a query and logs the answer, so that its outcome can be told later. */
export async function predictJob(app: App, { request }: Work): Promise<Record<string, unknown>> {
  const predictionId = `pred-${request.requestId.replace(/^req-/, '').slice(0, 40)}`;
  const earlier = await app.store.predictions.get(predictionId);
  if (earlier) return { ...earlier };
  const schema = domainSchema(String(request.args['domain']));
  const query = readQuery(schema, request.args['query'] as Record<string, unknown>);
  const stored = {
    ...predict(predictionId, schema, query),
    requestedBy: request.actor.id,
    query,
    createdAt: app.clock.now().toISOString(),
    outcome: null,
    outcomeAt: null,
    outcomeHistory: [],
  };
  await app.store.predictions.save(stored);
  return { ...stored };
}
