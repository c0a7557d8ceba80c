import { SaraphinaError } from '../../src/errors.ts';
import type { TokenOf, WebClient } from './clients.ts';
import type { Installations } from './installations.ts';

/** The workspaces that have the bot. */
export interface Workspaces {
  /** @throws SaraphinaError `CHAT_REFUSED` when this workspace has no bot */
  tokenOf: TokenOf;
  /** The workspace whose bot reaches people of this one directly; null when there is none. */
  teamFor(ownTeam: string): Promise<string | null>;
  teams(): Promise<string[]>;
}

/** One workspace, by its bot token. @param client speaks with that token */
export function singleWorkspace(botToken: string, client: WebClient): Workspaces {
  let team: Promise<string> | undefined;
  const ownTeam = (): Promise<string> => {
    team ??= client.auth.test().then(({ team_id }) => team_id ?? '');
    team.catch(() => (team = undefined));
    return team;
  };
  return {
    tokenOf: async () => botToken,
    teamFor: async (asked) => ((await ownTeam()) === asked ? asked : null),
    teams: async () => [await ownTeam()],
  };
}

/** Every workspace that installed the bot. */
export function installedWorkspaces(installations: Installations): Workspaces {
  return {
    async tokenOf(team) {
      const installation = await installations.find(team);
      if (installation) return installation.token;
      throw new SaraphinaError('CHAT_REFUSED', `the Slack workspace ${team} has not installed the bot, or removed it: install it at PUBLIC_URL/slack/install`);
    },
    teamFor: async (asked) => ((await installations.find(asked)) ? asked : null),
    teams: () => installations.teams(),
  };
}
