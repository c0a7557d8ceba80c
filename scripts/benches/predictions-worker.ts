/** One worker thread of the predictions benchmark: a task comes in, its answer goes out. */
import { parentPort } from 'node:worker_threads';
import { perform } from './predictions-tasks.ts';
import type { Task } from './predictions-tasks.ts';

parentPort!.on('message', (task: Task) => parentPort!.postMessage(perform(task)));
