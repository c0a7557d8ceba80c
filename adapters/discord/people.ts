/** Who speaks, and where. */
import { ChannelType, type APIInteraction, type APIInteractionGuildMember, type APIUser, type GatewayMessageCreateDispatchData } from 'discord.js';
import type { ReplyTarget } from '../../src/message.ts';
import type { Actor } from '../../src/requests/stored-request.ts';
import { actorIdOf } from './ids.ts';

/** A channel, and the one it hangs below when it is a thread. */
export interface Place {
  channelId: string;
  parentId: string | null;
}

const THREADS: readonly ChannelType[] = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread];

export function actorOfInteraction(interaction: APIInteraction): Actor {
  const { member, locale } = interaction as { member?: APIInteractionGuildMember; locale?: string };
  return actor(userOf(interaction), interaction.guild_id, member, locale);
}

export function actorOfMessage({ author, guild_id, member }: GatewayMessageCreateDispatchData): Actor {
  return actor(author, guild_id, member, undefined);
}

/** Outside of servers the user stands in the interaction itself. @throws TypeError when there is none */
export function userOf(interaction: APIInteraction): APIUser {
  const user = interaction.member?.user ?? interaction.user;
  if (!user) throw new TypeError(`expected an interaction of a person, got none in ${interaction.id}`);
  return user;
}

/** Roles count in the server they belong to; in direct messages nobody has any. */
function actor(user: APIUser, guildId: string | undefined, member: { nick?: string | null; roles?: readonly string[] } | undefined, locale: string | undefined): Actor {
  const roles = guildId === undefined ? [] : (member?.roles ?? []);
  return {
    id: actorIdOf(user.id),
    displayName: member?.nick ?? user.global_name ?? user.username,
    asserted: false,
    groups: roles.map((role) => `discord-role:${String(guildId)}/${role}`),
    ...(locale === undefined ? {} : { locale }),
  };
}

export function placeOfInteraction({ channel, channel_id }: APIInteraction): Place {
  return placeOf({ id: channel?.id ?? channel_id ?? '', type: channel?.type, parent_id: channel && 'parent_id' in channel ? channel.parent_id : null });
}

export function placeOf({ id, type, parent_id }: { id: string; type?: ChannelType | undefined; parent_id?: string | null | undefined }): Place {
  return { channelId: id, parentId: type !== undefined && THREADS.includes(type) ? (parent_id ?? null) : null };
}

/** A thread that was started from a message has the message's id. @param messageId the message that was pressed */
export function targetAt({ channelId, parentId }: Place, messageId: string | null): ReplyTarget {
  return { platform: 'discord', channel: parentId ?? channelId, messageId, threadId: parentId === null ? null : channelId };
}
