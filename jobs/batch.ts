import type { App } from '../src/app.ts';
import { SaraphinaError } from '../src/errors.ts';
import { answerRows, readQueries } from '../src/learning/batch.ts';
import { readTable } from '../src/learning/read-table.ts';
import type { Work } from '../src/requests/run-request.ts';
import { MAX_DOCUMENT_BYTES } from '../src/store/json.ts';

/** Answers a table of queries. Nothing is half-done: any bad row refuses the whole table, with its line. The answers are not logged as predictions. */
export async function batch(app: App, { request, signal, progress }: Work): Promise<Record<string, unknown>> {
  const schema = await app.domains.find(String(request.args['domain']));
  const csv = String(request.args['csv']);
  await progress('Checking the table');
  const { header, rows } = readTable(csv);
  const { queries, warnings } = await readQueries(schema, header, rows, { signal });
  const current = (await app.models.current(schema.domain)) ?? null;
  const predictions = await answerRows(schema, queries, current, { signal, progress });
  requireRoom(csv, JSON.stringify(predictions));
  return {
    domain: schema.domain,
    modelVersion: current?.version ?? null,
    rows: predictions.length,
    outOfDistribution: predictions.filter(({ isOod }) => isOod).length,
    logged: false,
    note: 'these answers are not logged as single predictions, so no outcome can be told for them',
    warnings,
    predictions,
  };
}

/** A request is kept in one record, its table and its answers together. */
function requireRoom(csv: string, answers: string): void {
  const bytes = Buffer.byteLength(csv) + Buffer.byteLength(answers);
  if (bytes > MAX_DOCUMENT_BYTES) throw new SaraphinaError('BAD_ARGUMENTS', `the table and its answers have ${bytes} bytes; the limit is ${MAX_DOCUMENT_BYTES}. Split the table, or leave out columns that are no features`);
}
