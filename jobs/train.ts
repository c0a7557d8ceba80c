import type { App } from '../src/app.ts';
import { auditActor } from '../src/approval/decide.ts';
import { SaraphinaError } from '../src/errors.ts';
import { readTable } from '../src/learning/read-table.ts';
import { SEED } from '../src/learning/seed.ts';
import { readOutcomeRows } from '../src/predictions/validation/outcome-rows.ts';
import type { Work } from '../src/requests/run-request.ts';

/** Trains a domain from a table of past cases. Nothing is half-trained: any bad row refuses the whole table, with its line. */
export async function train(app: App, { request, signal, progress }: Work): Promise<Record<string, unknown>> {
  const schema = await app.domains.find(String(request.args['domain']));
  const earlier = (await app.models.changes(schema.domain, 50)).find(({ requestId }) => requestId === request.requestId);
  if (earlier) return { domain: schema.domain, modelVersion: earlier.version, ...earlier.details };
  await progress('Checking the table');
  const { header, rows } = readTable(String(request.args['csv']));
  const { report, rows: cases } = readOutcomeRows(schema, header, rows);
  if (!report.trainable) {
    const first = report.badRows.slice(0, 5).map(({ line, problems }) => `line ${line}: ${problems.join('; ')}`);
    throw new SaraphinaError('BAD_ARGUMENTS', `nothing was trained: ${[...report.errors, ...first].join(' · ')}${report.badRows.length > 5 ? ` · and ${report.badRows.length - 5} more lines` : ''}`, { report });
  }
  const model = await app.trainer.train(schema, cases, { seed: SEED, signal, progress: (text) => void progress(text) });
  const { summary } = model;
  const details = { source: 'table', rows: summary.rows, groups: summary.groups, metrics: summary.metrics, leftOut: summary.leftOut, warnings: report.warnings };
  const change = await app.models.record(schema.domain, model, { action: 'trained', actor: auditActor(request.actor), requestId: request.requestId, details });
  return { domain: schema.domain, modelVersion: change.version, ...details, report };
}
