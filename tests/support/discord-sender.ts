import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { generateSnowflake } from 'discord-digital-twin';
import type { HttpMount } from '../../src/ports.ts';
import { ANN, BOT, CHANNEL, GUILD } from './discord-parts.ts';
import { type DiscordPlace } from './discord-place.ts';

export interface DiscordKeys {
  /** As Discord's page shows it. */
  publicKey: string;
  privateKey: KeyObject;
}

export function createDiscordKeys(): DiscordKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url').toString('hex'), privateKey };
}

export interface Signed {
  body: string;
  headers: Record<string, string>;
}

/** What Discord would send. @param at seconds since 1970 */
export function signed(keys: DiscordKeys, payload: unknown, at: number): Signed {
  const body = JSON.stringify(payload);
  const timestamp = String(at);
  const signature = sign(null, Buffer.from(timestamp + body), keys.privateKey).toString('hex');
  return { body, headers: { 'content-type': 'application/json', 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } };
}

export function send(mount: HttpMount, { body, headers }: Signed): Promise<Response> {
  return mount.handle(new Request(`https://saraphina.example.com${mount.path}`, { method: 'POST', body, headers }));
}

/** An interaction as Discord posts it; the twin knows its token, so that it takes the answers that come later. */
export async function interaction(place: DiscordPlace, type: number, data: object, more: { userId?: string; message?: object } = {}): Promise<Record<string, unknown>> {
  const id = generateSnowflake();
  const token = `http-token-${id}`;
  await place.twin.prisma.interactionResponse.create({ data: { interactionId: id, interactionToken: token, applicationId: BOT, channelId: CHANNEL, type: 0, acknowledged: true } });
  return {
    id, token, type, data, version: 1, application_id: BOT, guild_id: GUILD, channel_id: CHANNEL, channel: { id: CHANNEL, type: 0 }, locale: 'de', guild_locale: 'en-US', app_permissions: '0', entitlements: [], authorizing_integration_owners: {}, attachment_size_limit: 10_485_760,
    member: { user: { id: more.userId ?? ANN, username: 'somebody', discriminator: '0', global_name: 'Somebody' }, roles: [], permissions: '0' },
    ...(more.message === undefined ? {} : { message: more.message }),
  };
}
