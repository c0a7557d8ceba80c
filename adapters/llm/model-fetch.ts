import { SaraphinaError } from '../../src/errors.ts';

/** Bytes of one answer; a server that sends more has something else in mind. */
export const ANSWER_BYTES = 32 * 1024 * 1024;
/** A longer wait is not sat out: the job would look as if it hung. */
export const LONGEST_WAIT_MS = 60_000;

/**
 * `fetch` for a model's server: redirects are not followed, because the key and the words would go along; a wait longer than
 * a minute is no wait; and an answer has an end.
 */
export function createModelFetch(): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await globalThis.fetch(input, { ...init, redirect: 'manual' });
    const waitMs = waitOf(response.headers);
    if (!response.ok && waitMs > LONGEST_WAIT_MS) {
      await response.body?.cancel();
      throw new SaraphinaError('MODEL_UNAVAILABLE', `${new URL(response.url).host} asks to be left alone for ${Math.ceil(waitMs / 60_000)} minutes (${response.status})`);
    }
    return response.body === null ? response : new Response(response.body.pipeThrough(byteLimit()), response);
  };
}

/** RFC 9110, section 10.2.3: seconds or a date; `retry-after-ms` is what some servers say more precisely. */
function waitOf(headers: Headers): number {
  const precise = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (!Number.isNaN(precise)) return precise;
  const after = headers.get('retry-after') ?? '';
  if (after === '') return 0;
  const seconds = Number(after);
  return Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
}

function byteLimit(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > ANSWER_BYTES) controller.error(new SaraphinaError('MODEL_UNAVAILABLE', `the model’s answer has more than ${ANSWER_BYTES} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
