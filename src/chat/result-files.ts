/** What came of a table, whole: the console offers it, and a card shows only the beginning. */
import type { BadQueryRow, RowAnswer } from '../learning/batch.ts';
import type { FileBlock } from '../message.ts';
import type { RequestOutcome, StoredRequest } from '../requests/stored-request.ts';

/** Rows that the sentence about a refused table names by itself. */
const NAMED_ANYWAY = 5;

/** Every answer to a table as a table, or every row that made it be refused, by its line; none for other requests. */
export function resultFiles({ command }: Pick<StoredRequest, 'command'>, outcome: RequestOutcome): FileBlock[] {
  if (command === 'batch' && outcome.ok) return [answersFile(String(outcome.value['domain']), outcome.value['predictions'] as readonly RowAnswer[])];
  if (outcome.ok || (command !== 'batch' && command !== 'train')) return [];
  const { badRows = [] } = (outcome.error['report'] ?? {}) as { badRows?: readonly BadQueryRow[] };
  return badRows.length <= NAMED_ANYWAY ? [] : [{ name: 'bad-rows.txt', language: 'text', text: badRows.map(({ line, problems }) => `line ${line}: ${problems.join('; ')}`).join('\n'), isAttachment: true }];
}

/** Numbers and booleans only, so no cell needs quotation marks. */
function answersFile(domain: string, answers: readonly RowAnswer[]): FileBlock {
  const rows = answers.map(({ line, prediction, calibrated, interval, confidence, isOod }) => [line, prediction, calibrated, interval?.[0], interval?.[1], confidence, isOod].map((cell) => cell ?? '').join(','));
  return { name: `${domain}-predictions.csv`, language: 'text', text: `line,prediction,calibrated,lower,upper,confidence,is_ood\n${rows.join('\n')}\n`, isAttachment: true };
}
