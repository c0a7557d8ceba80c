import { describe, expect, test } from 'vitest';
import { retryDelayMs } from '../../jobs/delivery.ts';
import { createInProcessQueue } from '../../jobs/in-process.ts';
import { queueContract, recordingLogger, ticket } from '../contracts/queue.contract.ts';

describe('in-process queue', () => {
  queueContract((options) => createInProcessQueue(options));

  test('the delay before an attempt doubles each time', () => {
    expect([1, 2, 3, 4].map((attempt) => retryDelayMs(attempt, 1000))).toEqual([1000, 2000, 4000, 8000]);
  });

  test('enqueue returns before the handler sees the job', async () => {
    const queue = createInProcessQueue({ logger: recordingLogger() });
    const events: string[] = [];
    await queue.start(async () => void events.push('handled'), { propose: 1, import: 0, 'run-sandbox': 0, promote: 0, reject: 0, predict: 0, train: 1, batch: 1, recalibrate: 1 });
    await queue.enqueue(ticket());
    events.push('enqueued');
    await queue.close(1000);
    await queue.close(1000);
    expect(events[0]).toBe('enqueued');
  });
});
