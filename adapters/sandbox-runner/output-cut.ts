import { Writable } from 'node:stream';

export interface OutputCut {
  stdout: Writable;
  stderr: Writable;
  truncated(): boolean;
  /** Whether V8 said that the worker's heap is full. Code that prints this itself only harms its own result. */
  sawHeapExhausted(): boolean;
}

const HEAP_EXHAUSTED = /FATAL ERROR: [^\n]{0,200}(?:heap out of memory|Allocation failed|heap limit)/;

/**
 * Passes what the worker prints to standard error, at most `limitBytes` for each of its two streams;
 * the rest is read and thrown away, so that printing never blocks a run or fills a memory.
 */
export function createOutputCut(limitBytes: number): OutputCut {
  const state = { truncated: false, tail: '' };
  return {
    stdout: cutStream(limitBytes, state),
    stderr: cutStream(limitBytes, state, true),
    truncated: () => state.truncated,
    sawHeapExhausted: () => HEAP_EXHAUSTED.test(state.tail),
  };
}

function cutStream(limitBytes: number, state: { truncated: boolean; tail: string }, watched = false): Writable {
  let left = limitBytes;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const kept = chunk.subarray(0, left);
      left -= kept.length;
      if (kept.length < chunk.length) state.truncated = true;
      if (watched) state.tail = (state.tail + chunk.toString('latin1')).slice(-4096);
      if (kept.length === 0) done();
      else process.stderr.write(kept, () => done());
    },
  });
}
