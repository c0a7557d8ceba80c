import type { App } from '../src/app.ts';
import { auditActor } from '../src/approval/decide.ts';
import { raiseDriftAlarm } from '../src/chat/alarms.ts';
import { learnDomain } from '../src/learning/learn-domain.ts';
import type { NoticedDrift } from '../src/learning/renew-calibration.ts';
import type { Work } from '../src/requests/run-request.ts';

/** Has a domain learn from its logged outcomes. */
export async function recalibrateJob(app: App, { request, signal, progress }: Work): Promise<Record<string, unknown>> {
  const schema = await app.domains.find(String(request.args['domain']));
  const learned = await learnDomain(app, schema, {
    requestId: request.requestId,
    actor: auditActor(request.actor),
    signal,
    progress: (text) => void progress(text),
    force: request.args['force'] === true,
  });
  const drift = learned?.details['drift'] as NoticedDrift | null | undefined;
  if (learned && drift?.isNew) await raiseDriftAlarm(app, { domain: schema.domain, version: String(learned.details['from']), ece: drift.ece, floor: drift.floor });
  return { domain: schema.domain, ...(learned ?? { action: 'nothing', version: (await app.models.current(schema.domain))?.version ?? null, reason: 'there are too few new outcomes to learn from' }) };
}
