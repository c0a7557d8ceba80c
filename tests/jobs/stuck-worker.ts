/** A worker process that takes a job and never finishes it, for a test to kill. Arguments: Redis URL, prefix. */
import { createBullQueue } from '../../jobs/queue.ts';
import { CONCURRENCY, recordingLogger } from '../contracts/queue.contract.ts';

const [redisUrl, prefix] = process.argv.slice(2) as [string, string];
const queue = createBullQueue({ redisUrl, prefix, logger: recordingLogger(), lockDurationMs: 400, stalledIntervalMs: 200 });
await queue.start(async (ticket) => {
  process.send!(ticket.jobId);
  await new Promise(() => undefined);
}, CONCURRENCY);
