/** What the server tells by itself: changed artifacts, and how requests get on. */
import { currentIdentity } from './api.js';

const listeners = { artifact: new Set(), request: new Set(), state: new Set() };
let source;
let retry;
let state = 'connecting';

/** @param {'artifact' | 'request' | 'state'} kind @returns how to stop */
export function on(kind, listener) {
  listeners[kind].add(listener);
  return () => listeners[kind].delete(listener);
}

export function isLive() {
  return state === 'live';
}

function tell(kind, data) {
  for (const listener of [...listeners[kind]]) listener(data);
}

function become(next) {
  if (next === state) return;
  const before = state;
  state = next;
  tell('state', { state, before });
}

function connect() {
  clearTimeout(retry);
  source?.close();
  source = new EventSource(`/api/events?identity=${encodeURIComponent(currentIdentity() ?? '')}`);
  source.addEventListener('open', () => become('live'));
  source.addEventListener('artifact', (event) => tell('artifact', JSON.parse(event.data)));
  source.addEventListener('request', (event) => tell('request', JSON.parse(event.data)));
  source.addEventListener('error', () => {
    become('connecting');
    // The browser tries again by itself except after an answer that was no stream, e.g. "sign in".
    if (source.readyState === EventSource.CLOSED) retry = setTimeout(connect, 3000);
  });
}

function disconnect() {
  clearTimeout(retry);
  source?.close();
  source = undefined;
}

/** Browsers allow six connections to one server, so only visible tabs hold one. */
export function startLive() {
  connect();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      disconnect();
      become('paused');
    } else if (!source) connect();
  });
}

export function stopLive() {
  disconnect();
  become('paused');
}
