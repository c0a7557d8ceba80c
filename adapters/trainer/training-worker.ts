/** Trains one model on a thread of its own, so that the bot goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { trainModel } from '../../src/predictions/training/train-model.ts';
import type { TrainingJob, TrainingNews } from './trainer.ts';

const { schema, rows, seed } = workerData as TrainingJob;
const tell = (news: TrainingNews): void => parentPort!.postMessage(news);
tell({ kind: 'done', model: trainModel(schema, rows, { seed, onProgress: ({ done, of, what }) => tell({ kind: 'progress', text: `${what} (${done}/${of})` }) }) });
