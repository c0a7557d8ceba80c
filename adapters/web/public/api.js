/** Talking to the server. */
import { locale, t } from './words.js';

/** Why a call did not work, in words; `code` as the server names it, or `OFFLINE`. */
export class ApiError extends Error {
  constructor({ code, message, ...details }, status) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** What a person reads of anything that was thrown; faults of this page itself also reach the browser's console. */
export function wordsFor(error) {
  if (error instanceof ApiError) return error.message;
  setTimeout(() => {
    throw error;
  });
  return t('pageFault');
}

const IDENTITY = 'saraphina-identity';

/** Who this tab acts as. */
export function currentIdentity() {
  return sessionStorage.getItem(IDENTITY);
}

export function actAs(identity) {
  sessionStorage.setItem(IDENTITY, identity);
}

export function actAsNobody() {
  sessionStorage.removeItem(IDENTITY);
}

async function send(method, path, body) {
  const identity = currentIdentity();
  const headers = { Accept: 'application/json', 'Accept-Language': locale() };
  if (identity !== null) headers['X-Saraphina-Identity'] = identity;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store' });
  } catch {
    throw new ApiError({ code: 'OFFLINE', message: t('offline') }, 0);
  }
  const answer = await response.json().catch(() => ({ error: { code: 'INTERNAL', message: t('unexpected', { status: response.status }) } }));
  if (!response.ok) throw new ApiError(answer.error ?? { code: 'INTERNAL', message: t('unexpected', { status: response.status }) }, response.status);
  return answer;
}

/**
 * One call. A tab that signs in changes the browser's session id, so a call from another tab that was
 * under way may carry the old one: it is sent once more. Commands carry an id, so sending twice acts once.
 */
async function call(method, path, body) {
  try {
    return await send(method, path, body);
  } catch (error) {
    if (error.status !== 401 || path.startsWith('/api/sign-in')) throw error;
    return send(method, path, body);
  }
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);
