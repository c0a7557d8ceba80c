/** What is misconfigured, in words that say where to click. */
import { PermissionFlagsBits as Bits, type APIApplication, type REST } from 'discord.js';
import { isBadToken, NEW_TOKEN, reasonOf } from './errors.ts';
import { ownApplication, type Guild } from './guilds.ts';
import { INTERACTIONS_PATH } from './http.ts';
import type { Registration } from './register.ts';

/** What the bot does, and the permission it takes. */
const NEEDED: readonly (readonly [name: string, bit: bigint])[] = [
  ['View Channels', Bits.ViewChannel],
  ['Send Messages', Bits.SendMessages],
  ['Create Public Threads', Bits.CreatePublicThreads],
  ['Send Messages in Threads', Bits.SendMessagesInThreads],
  ['Embed Links', Bits.EmbedLinks],
  ['Attach Files', Bits.AttachFiles],
  ['Read Message History', Bits.ReadMessageHistory],
];

/** Where a server's owner adds the bot, with the permissions it needs. */
export function inviteUrl(applicationId: string): string {
  const permissions = NEEDED.reduce((sum, [, bit]) => sum | bit, 0n);
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${permissions}`;
}

export interface CheckParts {
  rest: REST;
  mode: 'gateway' | 'http';
  publicKey: string;
  publicUrl: string;
  /** undefined while there is no connection. */
  guilds(): Promise<Guild[] | undefined>;
  /** What became of the registrations so far. */
  registrations(): readonly Registration[];
}

/** One sentence for each thing to mend. */
export async function checkDiscord(parts: CheckParts): Promise<string[]> {
  let application: APIApplication;
  try {
    application = await ownApplication(parts.rest);
  } catch (error) {
    return [isBadToken(error) ? NEW_TOKEN : `Discord could not be reached (${reasonOf(error)}); the bot goes on trying`];
  }
  const guilds = await parts.guilds().catch(() => undefined);
  const invite = inviteUrl(application.id);
  return [
    ...checkEndpoint(parts, application),
    ...(guilds === undefined ? ['there is no connection to Discord yet; the bot goes on trying, and the log says why'] : checkGuilds(guilds, invite)),
    ...parts.registrations().flatMap((registration) => failedRegistration(registration, invite)),
  ];
}

/** Discord sends interactions either over the gateway or to an address, never both ways. */
function checkEndpoint({ mode, publicKey, publicUrl }: CheckParts, { id, verify_key, ...application }: APIApplication): string[] {
  const where = `discord.com/developers/applications/${id}/information → General Information`;
  const present = (application as { interactions_endpoint_url?: string | null }).interactions_endpoint_url ?? '';
  if (mode === 'gateway') {
    return present === '' ? [] : [`Discord sends commands and clicks to ${present} and not to this bot: empty ${where} → Interactions Endpoint URL, or set DISCORD_PUBLIC_KEY to use that address`];
  }
  const wanted = `${publicUrl.replace(/\/+$/, '')}${INTERACTIONS_PATH}`;
  return [
    ...(publicKey.toLowerCase() === verify_key.toLowerCase() ? [] : [`DISCORD_PUBLIC_KEY is not this application’s: copy it from ${where} → Public Key`]),
    ...(publicUrl === '' ? ['Discord needs an address to call: set PUBLIC_URL to where this program is reached over https'] : []),
    ...(publicUrl === '' || present === wanted ? [] : [`Discord does not call this program: set ${where} → Interactions Endpoint URL to ${wanted}${present === '' ? '' : ` (it is ${present})`}`]),
  ];
}

function checkGuilds(guilds: readonly Guild[], invite: string): string[] {
  if (guilds.length === 0) return [`the bot is in no server yet: open ${invite}`];
  return guilds.flatMap(({ name, permissions }) => {
    if (permissions === null || (permissions & Bits.Administrator) !== 0n) return [];
    const missing = NEEDED.filter(([, bit]) => (permissions & bit) === 0n).map(([permission]) => permission);
    return missing.length === 0 ? [] : [`in ${name} the bot lacks ${missing.join(', ')}: Server Settings → Roles → Saraphina → Permissions, or open ${invite}`];
  });
}

function failedRegistration({ guildId, result, why }: Registration, invite: string): string[] {
  if (result !== 'failed') return [];
  const where = guildId === null ? 'for direct messages' : `in the server ${guildId}`;
  return [`the commands could not be registered ${where} (${why ?? 'unknown'}); when access is missing, open ${invite}`];
}
