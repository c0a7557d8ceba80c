/** What works behind the pages: queue, workers, sandbox. Asked for once for everybody who shows it. */
import { get } from './api.js';
import { on } from './live.js';

const EVERY_MS = 20_000;
const SOON_MS = 300;

const listeners = new Set();
let newest;
let timer;

/** Tells the state now and whenever it is asked for again. @returns how to stop */
export function onQueueState(listener) {
  listeners.add(listener);
  if (newest) listener(newest);
  return () => listeners.delete(listener);
}

async function refresh() {
  clearTimeout(timer);
  const state = await get('/api/queue').catch(() => undefined);
  if (state) {
    newest = state;
    for (const listener of [...listeners]) listener(state);
  }
  timer = setTimeout(refresh, EVERY_MS);
}

/** Starts asking: at once, after every step of a request, and every now and then. */
export function startQueueState() {
  let soon;
  on('request', () => {
    clearTimeout(soon);
    soon = setTimeout(refresh, SOON_MS);
  });
  void refresh();
}
