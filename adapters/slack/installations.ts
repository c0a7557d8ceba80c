/** Workspaces that installed the bot by OAuth, with their tokens encrypted in the store. */
import { SaraphinaError } from '../../src/errors.ts';
import type { DocumentStore } from '../../src/ports.ts';
import type { Sealed, Vault } from './vault.ts';

const INSTALLATION = 'slack-installation';
/** What all of them are about, so that they can be listed. */
const ALL = 'slack';
const MOST_LISTED = 1000;
/** Another process may have stored or removed one, so what is older is looked up anew, behind the answer. */
const FRESH_MS = 60_000;

export interface Installation {
  team: string;
  teamName: string;
  token: string;
  botUser: string;
  scopes: string[];
  installedBy: string;
  installedAt: string;
}

export interface Installations {
  /** Undefined when this workspace has none. @throws SaraphinaError `CHAT_REFUSED` when it can't be read, `STORE_UNAVAILABLE` */
  find(team: string): Promise<Installation | undefined>;
  /** In place of an earlier one. */
  save(installation: Installation): Promise<void>;
  remove(team: string): Promise<void>;
  teams(): Promise<string[]>;
  /** Has every installation at hand, since a form can't wait for the store. Never throws. */
  warm(): Promise<void>;
}

export function createInstallations(documents: DocumentStore, vault: Vault): Installations {
  const kept = new Map<string, { at: number; installation: Installation }>();

  async function load(team: string): Promise<Installation | undefined> {
    const stored = await documents.get<Sealed>(INSTALLATION, team);
    if (!stored) return undefined;
    try {
      return vault.open(stored.body, labelOf(team)) as Installation;
    } catch (error) {
      throw new SaraphinaError('CHAT_REFUSED', `what is stored of the Slack workspace ${team} can't be read: it was changed, or ENCRYPTION_KEY is another one. Install the bot there again (PUBLIC_URL/slack/install)`, {}, error);
    }
  }

  const teams = async (): Promise<string[]> => (await documents.about(INSTALLATION, ALL, MOST_LISTED)).map(({ key }) => key);

  async function lookUp(team: string): Promise<Installation | undefined> {
    const installation = await load(team);
    if (installation) kept.set(team, { at: performance.now(), installation });
    else kept.delete(team);
    return installation;
  }

  return {
    async find(team) {
      const known = kept.get(team);
      if (!known) return lookUp(team);
      if (performance.now() - known.at > FRESH_MS) void lookUp(team).catch(() => undefined);
      return known.installation;
    },
    async save(installation) {
      const { team } = installation;
      for (;;) {
        const version = (await documents.get(INSTALLATION, team))?.version ?? 0;
        if (await documents.put(INSTALLATION, { key: team, version, about: ALL, dueAt: null, body: vault.seal(installation, labelOf(team)) })) break;
      }
      kept.set(team, { at: performance.now(), installation });
    },
    async remove(team) {
      kept.delete(team);
      await documents.delete(INSTALLATION, team);
    },
    teams,
    async warm() {
      const known = await teams().catch(() => []);
      await Promise.all(known.map((team) => lookUp(team).catch(() => undefined)));
    },
  };
}

function labelOf(team: string): string {
  return `slack-installation/${team}`;
}
