/** Slack's HTTP requests, as a receiver of Bolt over the Fetch API. */
import type { App as Bolt, Receiver } from '@slack/bolt';
import type { Clock, Logger } from '../../src/ports.ts';
import { createRecent, isNew } from '../../src/chat/recent.ts';
import { isSigned, SKEW_MS } from './signature.ts';

export interface FetchReceiver extends Receiver {
  handle(request: Request): Promise<Response>;
}

/** Slack's largest payloads are views of a few hundred thousand bytes. */
const BODY_LIMIT_BYTES = 1_000_000;
const ACK_LIMIT_MS = 3000;

type Body = Record<string, unknown>;

export function createFetchReceiver({ signingSecret, clock, logger }: { signingSecret: string; clock: Clock; logger: Logger }): FetchReceiver {
  /** A signed request can be sent again by whoever overheard it; it is good once. */
  const signatures = createRecent<true>(2 * SKEW_MS);
  let bolt: Bolt | undefined;
  let isOpen = false;

  async function handle(request: Request): Promise<Response> {
    if (request.method !== 'POST') return reply(405);
    const raw = await readBody(request);
    if (raw === undefined) return reply(413);
    const body = parseBody(request.headers.get('content-type') ?? '', raw);
    // Slack looks whether the certificate is good, now and then and without a signature.
    if (body?.['ssl_check'] !== undefined) return reply(200);
    if (!isSigned(signingSecret, request.headers, raw, clock.now())) {
      logger.warn('a request to Slack’s address was not signed by Slack, or long ago; nothing was done', { address: new URL(request.url).pathname });
      return reply(401);
    }
    if (body === undefined) return reply(400);
    if (body['type'] === 'url_verification') return Response.json({ challenge: String(body['challenge']) });
    if (!bolt || !isOpen) return reply(503);
    if (!isNew(signatures, request.headers.get('x-slack-signature') ?? '')) return reply(200);
    return dispatch(bolt, request.headers, body);
  }

  /** Answers as soon as the handler acknowledged; the rest goes on behind it. */
  function dispatch(to: Bolt, headers: Headers, body: Body): Promise<Response> {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const limit = setTimeout(() => resolve(reply(503)), ACK_LIMIT_MS);
    const retry = headers.get('x-slack-retry-num');
    void to
      .processEvent({
        body,
        ...(retry === null ? {} : { retryNum: Number(retry), retryReason: headers.get('x-slack-retry-reason') ?? '' }),
        ack: async (answer?: unknown) => resolve(typeof answer === 'object' && answer !== null ? Response.json(answer) : reply(200)),
      })
      .then(() => resolve(reply(404)))
      .catch((error: unknown) => {
        logger.error('a request of Slack could not be handled', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        resolve(reply(500));
      })
      .finally(() => clearTimeout(limit));
    return promise;
  }

  return {
    handle,
    init(app) {
      bolt = app;
    },
    async start() {
      isOpen = true;
    },
    async stop() {
      isOpen = false;
    },
  };
}

function reply(status: number): Response {
  return new Response(null, { status });
}

async function readBody(request: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BODY_LIMIT_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** JSON for events, a form for commands, JSON in a form's `payload` for clicks; undefined when it is none of these. */
function parseBody(type: string, raw: Uint8Array): Body | undefined {
  const text = Buffer.from(raw).toString('utf8');
  try {
    if (type.startsWith('application/json')) return JSON.parse(text) as Body;
    const form = Object.fromEntries(new URLSearchParams(text));
    return form['payload'] === undefined ? form : (JSON.parse(form['payload']) as Body);
  } catch {
    return undefined;
  }
}
