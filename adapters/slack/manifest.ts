/** The app's manifest, made from the command table: what to create at api.slack.com/apps → Create New App → From a manifest. */
import { COMMANDS, type CommandRow } from '../../src/commands.ts';

/** What the bot needs, and nothing more. */
export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'files:read', 'files:write', 'usergroups:read', 'users:read'] as const;

/** Commands with a slash of their own; all others stand behind `/saraphina`. */
export const OWN_COMMANDS: readonly string[] = ['propose', 'run-sandbox', 'promote', 'reject', 'predict'];

/** Slack's limits for a manifest. https://docs.slack.dev/reference/app-manifest */
const DESCRIPTION_LIMIT = 2000;
const HINT_LIMIT = 1000;

export interface ManifestOptions {
  /** Where Slack calls us; empty: Socket Mode, which needs no public address. */
  publicUrl: string;
  /** Whether several workspaces install the bot by OAuth. */
  oauth: boolean;
}

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Pure: the same table gives the same text. */
export function slackManifest(options: ManifestOptions, rows: readonly CommandRow[] = COMMANDS): string {
  return `# Made by ./scripts/saraphina slack manifest from the command table; changes belong there.\n${yaml(manifest(options, rows), 0)}`;
}

function manifest({ publicUrl, oauth }: ManifestOptions, rows: readonly CommandRow[]): Json {
  const base = publicUrl.replace(/\/+$/, '');
  const isSocket = base === '';
  const url: Record<string, Json> = isSocket ? {} : { url: `${base}/slack/events` };
  const requestUrl: Record<string, Json> = isSocket ? {} : { request_url: `${base}/slack/events` };
  const slash = (command: string, description: string, hint: string): Json => ({
    command, ...url, description: description.slice(0, DESCRIPTION_LIMIT), ...(hint === '' ? {} : { usage_hint: hint.slice(0, HINT_LIMIT) }), should_escape: false,
  });
  const others = rows.filter(({ name }) => !OWN_COMMANDS.includes(name)).map(({ name }) => name);
  return {
    display_information: { name: 'Saraphina', description: 'Writes functions, tests them, ships what a second person approved', background_color: '#1f2937' },
    features: {
      // The bot's direct messages stand in the messages tab; typing there would need the right to read it.
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Saraphina', always_online: true },
      slash_commands: [
        ...rows.filter(({ name }) => OWN_COMMANDS.includes(name)).map(({ name, summary, usage }) => slash(`/${name}`, summary, usage)),
        slash('/saraphina', 'everything else; help lists it', others.join(' | ')),
      ],
    },
    oauth_config: { ...(oauth && !isSocket ? { redirect_urls: [`${base}/slack/oauth_redirect`] } : {}), scopes: { bot: [...SCOPES] } },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: ['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked'] },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: isSocket,
      token_rotation_enabled: false,
    },
  };
}

/** Strings are written as JSON writes them, which is YAML as well. */
function yaml(value: Json, depth: number): string {
  const pad = '  '.repeat(depth);
  if (isList(value)) return value.map((item) => `${pad}- ${yaml(item, depth + 1).trimStart()}`).join('');
  if (typeof value === 'object') return Object.entries(value).map(([key, item]) => `${pad}${key}:${typeof item === 'object' ? `\n${yaml(item, depth + 1)}` : ` ${yaml(item, 0)}`}`).join('');
  return `${JSON.stringify(value)}\n`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
