/** Interactions over HTTP: Discord calls us, and every call proves itself by a signature. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { InteractionType, type APIInteraction, type APIInteractionResponse } from 'discord.js';
import { SaraphinaError } from '../../src/errors.ts';
import type { Clock, HttpMount, Logger } from '../../src/ports.ts';
import type { Interactions } from './interactions.ts';
import { LIMITS } from './limits.ts';
import { createRecent } from '../../src/chat/recent.ts';

export const INTERACTIONS_PATH = '/discord/interactions';

export interface InteractionMountOptions {
  /** 64 hexadecimal digits. */
  publicKey: string;
  interactions: Interactions;
  clock: Clock;
  logger: Logger;
}

/**
 * https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
 * @throws SaraphinaError `BAD_CONFIG` when the public key is none
 */
export function createInteractionMount({ publicKey, interactions, clock, logger }: InteractionMountOptions): HttpMount {
  const key = readPublicKey(publicKey);
  /** Whoever sends a signed request again gets nothing done again. */
  const seen = createRecent<true>(2 * LIMITS.signatureMs);

  async function handle(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('expected POST', { status: 405, headers: { allow: 'POST' } });
    const body = await readBody(request);
    if (body === undefined) return new Response('too large', { status: 413 });
    const timestamp = request.headers.get('x-signature-timestamp') ?? '';
    const signature = request.headers.get('x-signature-ed25519') ?? '';
    if (!isSigned(key, timestamp, signature, body)) return refuse('a request to the Discord address was not signed by Discord');
    if (!(Math.abs(clock.now().getTime() - Number(timestamp) * 1000) <= LIMITS.signatureMs)) return refuse('a request to the Discord address is too old');
    const interaction = readInteraction(body);
    if (!interaction) return new Response('expected an interaction', { status: 400 });
    if (interaction.type === InteractionType.Ping) return answer(interaction);
    if (seen.get(interaction.id)) return refuse('a request to the Discord address came a second time');
    seen.set(interaction.id, true);
    return answer(interaction);
  }

  /** The first answer is the answer to the call; the rest goes through the REST API while Discord waits for nothing. */
  async function answer(interaction: APIInteraction): Promise<Response> {
    const { promise: first, resolve } = Promise.withResolvers<APIInteractionResponse | undefined>();
    void interactions(interaction, async (response) => {
      resolve(response);
      return true;
    }).finally(() => resolve(undefined));
    const response = await first;
    return response ? Response.json(response) : new Response('internal error', { status: 500 });
  }

  function refuse(why: string): Response {
    logger.warn(why);
    return new Response('invalid request signature', { status: 401 });
  }

  return { path: INTERACTIONS_PATH, handle };
}

function readPublicKey(hex: string): KeyObject {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new SaraphinaError('BAD_CONFIG', 'DISCORD_PUBLIC_KEY: expected 64 hexadecimal digits, from discord.com/developers/applications → your application → General Information → Public Key');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').toString('base64url') }, format: 'jwk' });
}

function isSigned(key: KeyObject, timestamp: string, signature: string, body: Buffer): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || !/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}

/** undefined when it is larger than any interaction. */
async function readBody({ body }: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LIMITS.interactionBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What Discord signed is believed; anything else under its key would be Discord's error. */
function readInteraction(body: Buffer): APIInteraction | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return typeof parsed === 'object' && parsed !== null && 'id' in parsed && 'type' in parsed ? (parsed as APIInteraction) : undefined;
  } catch {
    return undefined;
  }
}
