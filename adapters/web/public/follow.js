/** Giving commands and waiting for what comes of them. */
import { get, post } from './api.js';
import { withoutPictograph } from './format.js';
import { isLive, on } from './live.js';
import { t } from './words.js';

/** Most requests are done at once; asking slows down, and while live updates flow it is only the safety net. */
const FIRST_ASK_MS = 80;
const SLOWEST_ASK_MS = 1000;
const SLOWEST_ASK_WHEN_LIVE_MS = 5000;

/** One intention of the person: sent again, it is still one request. */
export function freshRequestId() {
  return crypto.randomUUID();
}

/**
 * Waits until a request is done.
 * @param {(text: string) => void} onProgress
 * @returns the finished request: `{outcome, message, artifactId, …}`
 */
export function followRequest(requestId, onProgress) {
  return new Promise((resolve) => {
    let pauseMs = FIRST_ASK_MS;
    let timer;
    let isOver = false;
    let lastProgress;
    const stop = on('request', (event) => {
      if (event.requestId !== requestId) return;
      progress(event.progress);
      if (event.status !== 'pending') void ask();
    });

    function progress(text) {
      if (text === null || text === lastProgress || isOver) return;
      lastProgress = text;
      onProgress(text);
    }

    async function ask() {
      clearTimeout(timer);
      const request = await get(`/api/requests/${encodeURIComponent(requestId)}`).catch(() => undefined);
      if (isOver) return;
      if (request && (request.status === 'done' || request.status === 'cancelled')) {
        isOver = true;
        stop();
        resolve(request);
        return;
      }
      if (request) progress(request.progress);
      pauseMs = Math.min(pauseMs * 2, isLive() ? SLOWEST_ASK_WHEN_LIVE_MS : SLOWEST_ASK_MS);
      timer = setTimeout(ask, pauseMs);
    }
    timer = setTimeout(ask, pauseMs);
  });
}

/** What is being done, and who goes first. */
export function acceptedText({ title, lines }) {
  return [withoutPictograph(title), ...lines.slice(1)].join(' ');
}

/**
 * Gives a command and waits for its answer.
 * @param {object} body `{command, args}` or `{line}`, with `requestId`
 * @param {{onAccepted?: (reply: object) => void, onProgress?: (text: string) => void}} hooks
 * @returns `{ok, message, command, artifactId, value?, error?}`; `message` is a card
 * @throws ApiError when it was not accepted
 */
export async function giveCommand(body, { onAccepted = () => undefined, onProgress = () => undefined } = {}) {
  const reply = await post('/api/commands', body);
  if (!reply.accepted) return { ok: true, message: reply.message, command: reply.command, value: reply.value, artifactId: null };
  onAccepted(reply);
  const request = await followRequest(reply.requestId, onProgress);
  const { outcome } = request;
  if (outcome?.ok) return { ok: true, message: request.message, command: reply.command, value: outcome.value, artifactId: request.artifactId };
  const error = outcome?.error ?? { code: 'CANCELLED', message: t('cancelled') };
  return { ok: false, message: request.message, command: reply.command, error, artifactId: request.artifactId };
}
