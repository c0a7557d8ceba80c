import type { RunnerJob } from '../../src/sandbox/protocol.ts';

/**
 * Reads the job: one line of JSON. Standard input stays open for as long as whoever started us wants the run.
 * @param onClose called when it closes, which means that nobody waits for the result any more
 */
export function readJob(onClose: () => void): Promise<RunnerJob> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let complete = false;
    process.stdin.on('data', (chunk: Buffer) => {
      if (complete) return;
      chunks.push(chunk);
      if (!chunk.includes(10)) return;
      complete = true;
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as RunnerJob);
      } catch (error) {
        reject(error as Error);
      }
    });
    process.stdin.on('end', onClose);
    process.stdin.on('error', onClose);
  });
}
