/** One worker thread of the predictions benchmark: a task comes in, its answer goes out. */
import { parentPort } from 'node:worker_threads';
import { perform } from './predictions-tasks.ts';
import type { Task } from './predictions-tasks.ts';

parentPort!.on('message', (task: Task) => {
  perform(task).then(
    (answer) => parentPort!.postMessage(answer),
    // Thrown outside the promise it ends this thread, and the pool hears of it.
    (error: unknown) => setImmediate(() => {
      throw error;
    }),
  );
});
