import { Worker } from 'node:worker_threads';
import { SaraphinaError } from '../../src/errors.ts';
import type { Trainer } from '../../src/ports.ts';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import type { TrainedModel } from '../../src/predictions/training/model.ts';
import type { TrainingRow } from '../../src/predictions/training/train-model.ts';

export interface TrainingJob {
  schema: DomainSchema;
  rows: readonly TrainingRow[];
  seed: number;
}

export type TrainingNews = { kind: 'progress'; text: string } | { kind: 'done'; model: TrainedModel };

/** Training that takes longer than this is given up. */
const LIMIT_MS = 600_000;
const MEMORY_MB = 2048;

/** Trains models on worker threads, one thread a training run. */
export function createTrainer(): Trainer {
  return {
    train: (schema, rows, { seed, signal, progress }) =>
      new Promise<TrainedModel>((resolve, reject) => {
        const job: TrainingJob = { schema, rows, seed };
        const worker = new Worker(new URL('./training-worker.ts', import.meta.url), { workerData: job, env: {}, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
        const end = (settle: () => void): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          settle();
          void worker.terminate();
        };
        const fail = (error: unknown): void => end(() => reject(error as Error));
        const onAbort = (): void => fail(signal.reason);
        const timer = setTimeout(() => fail(new SaraphinaError('BAD_ARGUMENTS', `training took longer than ${LIMIT_MS / 60_000} minutes and was given up; train on fewer rows`)), LIMIT_MS);
        if (signal.aborted) return onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        worker.on('message', (news: TrainingNews) => (news.kind === 'progress' ? progress(news.text) : end(() => resolve(news.model))));
        worker.on('error', (error) => fail(error instanceof RangeError ? new SaraphinaError('BAD_ARGUMENTS', error.message) : error));
        worker.on('exit', (code) => code !== 0 && fail(new Error(`the training thread ended with code ${code}`)));
      }),
  };
}
