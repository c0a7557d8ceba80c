import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../app.ts';
import { SaraphinaError } from '../errors.ts';
import type { RequestOutcome, StoredRequest } from './stored-request.ts';

/**
 * Waits until somebody, here or in another process, finished a request.
 * @param onProgress told every time the stored progress changes
 * @throws SaraphinaError `CANCELLED` when it never ran; `STORE_UNAVAILABLE`
 */
export async function waitForOutcome(app: App, requestId: string, onProgress: (text: string) => void): Promise<{ request: StoredRequest; outcome: RequestOutcome }> {
  let shown: string | null = null;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 200)) {
    const request = await app.store.requests.get(requestId);
    if (!request || request.status === 'cancelled') throw new SaraphinaError('CANCELLED', `request ${requestId} was cancelled; nothing was done`);
    if (request.outcome) return { request, outcome: request.outcome };
    if (request.progress !== null && request.progress !== shown) onProgress(request.progress);
    shown = request.progress;
    await sleep(pauseMs);
  }
}
