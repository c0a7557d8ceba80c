import { Worker } from 'node:worker_threads';
import type { Task } from './predictions-tasks.ts';

/** Runs tasks on worker threads, as many at a time as there are threads, and gives their answers in the tasks' order. */
export async function runTasks<T>(tasks: readonly Task[], threads: number): Promise<T[]> {
  const answers = new Array<T>(tasks.length);
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./predictions-worker.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] });
    try {
      while (next < tasks.length) {
        const position = next++;
        const task = tasks[position]!;
        answers[position] = await ask<T>(worker, task);
        console.error(`  ${task.kind} ${task.file.replace(/^.*\//, '')}${'fold' in task ? ` fold ${task.fold}` : ''}`);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
  return answers;
}

function ask<T>(worker: Worker, task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: T) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.postMessage(task);
  });
}
