/** What is misconfigured, one sentence each that says where to click. */
import type { SlackClients } from './clients.ts';
import { missingScope, reasonOf } from './errors.ts';
import type { Evidence } from './evidence.ts';
import { splitActorId } from './ids.ts';
import { SCOPES } from './manifest.ts';
import type { People } from './people.ts';
import type { Socket } from './socket.ts';
import type { Workspaces } from './workspaces.ts';

export interface CheckOptions {
  workspaces: Workspaces;
  clients: SlackClients;
  people: People;
  evidence: Evidence;
  socket: Socket | undefined;
  botToken: string;
  appToken: string;
  /** Not empty where workspaces install the bot by OAuth. */
  clientId: string;
  publicUrl: string;
  /** Identities of `APPROVERS`. */
  approvers: readonly string[];
}

const APPS = 'api.slack.com/apps → your app';
const CONNECT_MS = 5000;
const MOST_WORKSPACES = 20;
const MOST_APPROVERS = 50;

export async function checkSlack(options: CheckOptions): Promise<string[]> {
  const parts = await Promise.all([checkTokens(options), checkTransport(options), checkEvidence(options), checkWorkspaces(options)]);
  return parts.flat();
}

function checkTokens({ botToken, appToken, clientId, publicUrl }: CheckOptions): string[] {
  const problems: string[] = [];
  if (botToken !== '' && !botToken.startsWith('xoxb-')) problems.push(`SLACK_BOT_TOKEN must begin with xoxb-: copy it from ${APPS} → OAuth & Permissions → Bot User OAuth Token`);
  if (appToken !== '' && !appToken.startsWith('xapp-')) problems.push(`SLACK_APP_TOKEN must begin with xapp-: make one at ${APPS} → Basic Information → App-Level Tokens, with the scope connections:write`);
  if (clientId !== '' && publicUrl === '') problems.push(`workspaces can't install the bot: set PUBLIC_URL, and ${APPS} → OAuth & Permissions → Redirect URLs to PUBLIC_URL/slack/oauth_redirect`);
  return problems;
}

async function checkTransport({ socket, publicUrl }: CheckOptions): Promise<string[]> {
  if (socket) {
    const trouble = await socket.trouble(CONNECT_MS);
    return trouble === '' ? [] : [`Socket Mode is not connected: ${trouble}`];
  }
  if (publicUrl === '') return [`Slack can't reach the bot: set PUBLIC_URL to its public https address, and ${APPS} → Event Subscriptions, Interactivity & Shortcuts and Slash Commands to PUBLIC_URL/slack/events; or set SLACK_APP_TOKEN for Socket Mode`];
  return publicUrl.startsWith('https://') ? [] : [`Slack calls only https addresses, and PUBLIC_URL is ${publicUrl}: put the bot behind https, or set SLACK_APP_TOKEN for Socket Mode`];
}

/** Nobody can ask Slack for these switches, but what never arrives while other things do tells of them. */
async function checkEvidence({ evidence }: CheckOptions): Promise<string[]> {
  const heard = await evidence.everHeard();
  const problems: string[] = [];
  if (heard.length === 0) return problems;
  if (!heard.includes('press')) problems.push(`no button press has ever arrived; if a press shows "This app has not been configured for this feature", turn on ${APPS} → Interactivity & Shortcuts`);
  if (!heard.includes('command')) problems.push(`no slash command has ever arrived; if Slack does not know /propose, take over the manifest anew (./scripts/saraphina slack manifest → ${APPS} → App Manifest) and reinstall the app`);
  return problems;
}

async function checkWorkspaces(options: CheckOptions): Promise<string[]> {
  try {
    const teams = (await options.workspaces.teams()).slice(0, MOST_WORKSPACES);
    return (await Promise.all(teams.map((team) => checkWorkspace(options, team)))).flat();
  } catch (error) {
    return [`Slack could not be asked: ${reasonOf(error)}`];
  }
}

async function checkWorkspace(options: CheckOptions, team: string): Promise<string[]> {
  try {
    const client = await options.clients.prompt(team);
    const { response_metadata: metadata } = await client.auth.test();
    const granted = metadata?.scopes;
    const missing = granted === undefined ? [] : SCOPES.filter((scope) => !granted.includes(scope));
    return [...(missing.length === 0 ? [] : [`${team}: ${missingScope(missing)}`]), ...(await checkApprovers(options, team))];
  } catch (error) {
    return [`${team}: ${reasonOf(error)}`];
  }
}

/** An approver who can't approve is found before somebody waits for them. */
async function checkApprovers({ approvers, people }: CheckOptions, team: string): Promise<string[]> {
  const problems = await Promise.all(approvers.slice(0, MOST_APPROVERS).map(async (id) => {
    const who = splitActorId(id);
    const [, groupTeam, group] = /^slack-group:([A-Z0-9]+)\/([A-Z0-9]+)$/.exec(id) ?? [];
    try {
      if (who?.team === team) {
        const { standing } = await people.person(team, who.user);
        return standing === 'member' ? [] : [`APPROVERS: ${id} is a ${standing === 'deactivated' ? 'deactivated account' : standing} and can't decide; only full members can`];
      }
      if (groupTeam !== team || group === undefined) return [];
      return (await people.members(team, group)).length > 0 ? [] : [`APPROVERS: the group ${id} is empty, so nobody in it can decide`];
    } catch (error) {
      return [`APPROVERS: ${id} could not be looked up: ${reasonOf(error)}`];
    }
  }));
  return problems.flat();
}
