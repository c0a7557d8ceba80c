import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OWN_COMMANDS, SCOPES, slackManifest } from '../../../adapters/slack/manifest.ts';
import { COMMANDS } from '../../../src/commands.ts';
import { ALL_SCOPES } from '../../support/slack-api.ts';

const HTTP = { publicUrl: 'https://bot.example.com/', oauth: true };
const SOCKET = { publicUrl: '', oauth: false };

describe('the manifest', () => {
  it('in docs is current; renew it with ./scripts/saraphina slack manifest > docs/slack-manifest.yaml', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs/slack-manifest.yaml'), 'utf8')).toBe(slackManifest(SOCKET));
  });

  it('has a slash command for each of the mission’s five, and every other row behind /saraphina', () => {
    const { features } = parse(slackManifest(SOCKET));
    const names = features.slash_commands.map(({ command }: { command: string }) => command);
    expect(names).toEqual(['/propose', '/run-sandbox', '/promote', '/reject', '/predict', '/saraphina']);
    const hint: string = features.slash_commands.at(-1).usage_hint;
    expect([...OWN_COMMANDS, ...hint.split(' | ')].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it('says in each command what the table says', () => {
    const { features } = parse(slackManifest(SOCKET));
    for (const { command, description, usage_hint } of features.slash_commands.slice(0, -1)) {
      const row = COMMANDS.find(({ name }) => `/${name}` === command);
      expect({ description, usage_hint }).toEqual({ description: row?.summary, usage_hint: row?.usage });
    }
  });

  it('asks for the minimal scopes and no more', () => {
    expect(parse(slackManifest(SOCKET)).oauth_config).toEqual({ scopes: { bot: [...SCOPES] } });
    expect([...SCOPES].sort()).toEqual(ALL_SCOPES.split(',').sort());
  });

  it('over Socket Mode needs no address; over HTTP every address is ours', () => {
    const socket = parse(slackManifest(SOCKET));
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toContain('url');
    const http = parse(slackManifest(HTTP));
    expect(http.settings).toMatchObject({ socket_mode_enabled: false, interactivity: { is_enabled: true, request_url: 'https://bot.example.com/slack/events' }, event_subscriptions: { request_url: 'https://bot.example.com/slack/events' } });
    expect(http.oauth_config.redirect_urls).toEqual(['https://bot.example.com/slack/oauth_redirect']);
    expect(http.features.slash_commands.every(({ url }: { url: string }) => url === 'https://bot.example.com/slack/events')).toBe(true);
  });

  it('subscribes to what the bot hears, and turns on interactivity, home and messages', () => {
    const { settings, features } = parse(slackManifest(SOCKET));
    expect(settings.event_subscriptions.bot_events).toEqual(['app_home_opened', 'app_mention', 'app_uninstalled', 'tokens_revoked']);
    expect(settings).toMatchObject({ interactivity: { is_enabled: true }, token_rotation_enabled: false, org_deploy_enabled: false });
    expect(features.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true });
  });

  it('keeps Slack’s limits and writes what is odd so that YAML reads it back', () => {
    const odd = { ...COMMANDS[0]!, summary: `"quotes": 'and' # ${'x'.repeat(3000)}`, usage: 'yes\n- no: {}' };
    const [command] = parse(slackManifest(SOCKET, [odd])).features.slash_commands;
    expect(command.description).toBe(odd.summary.slice(0, 2000));
    expect(command.usage_hint).toBe(odd.usage);
  });
});
