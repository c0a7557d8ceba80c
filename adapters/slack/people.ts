/** Who somebody is, as Slack knows: name, language, groups, and whether they are a full member. Looked up late and kept shortly. */
import { pickLocale, type Locale } from '../../src/language/locale.ts';
import type { Logger } from '../../src/ports.ts';
import type { Actor } from '../../src/requests/stored-request.ts';
import type { SlackClients } from './clients.ts';
import { reasonOf, slackCode } from './errors.ts';
import { actorIdOf, splitActorId } from './ids.ts';

/** How far a person's word goes: guests, apps and deactivated accounts never decide. */
export type Standing = 'member' | 'guest' | 'bot' | 'deactivated';

export interface Person {
  standing: Standing;
  /** As in `Ann Smith (@ann)`: the second part is unique in the workspace. */
  name: string;
  /** Language tag; empty where Slack does not say. */
  locale: string;
}

export interface KnownPerson {
  actor: Actor;
  /** Undefined when Slack could not say; `why` then says why. */
  standing: Standing | undefined;
  why: string;
  /** Why the groups are not known; empty when they are. */
  groupsUnknown: string;
}

export interface Said {
  /** The workspace that has the bot. */
  team: string;
  /** The person's own workspace. */
  ownTeam: string;
  user: string;
}

export interface People {
  /**
   * Never throws: what Slack does not say is left open.
   * @param decides asks anew unless it was just asked, since somebody may have left a group or the workspace
   */
  identify(said: Said, decides: boolean): Promise<KnownPerson>;
  /** Names of those of these identities that can be had at once or from Slack; the rest is missing. */
  names(team: string, actorIds: readonly string[]): Promise<Map<string, string>>;
  /** @throws the Web API's error */
  person(team: string, user: string): Promise<Person>;
  members(team: string, group: string): Promise<readonly string[]>;
  /** The language as far as it is known without asking; a form has to open at once. */
  localeOf(said: Pick<Said, 'team' | 'user'>): Locale;
}

const PERSON_MS = 5 * 60_000;
const GROUP_MS = 60_000;
const DECIDES_MS = 5000;
/** What Slack refused, e.g. an unknown person, is not asked for again at once; a failed connection is. */
const REFUSAL_MS = 10_000;
const MOST_KEPT = 5000;

/** @param groups the user groups that the configuration names, as `slack-group:TEAM/GROUP`; no others are ever asked for */
export function createPeople(clients: SlackClients, groups: readonly string[], logger: Logger): People {
  const people = createKept<Person>();
  const locales = new Map<string, string>();
  const memberLists = createKept<readonly string[]>();
  const wanted = [...new Set(groups)].flatMap((id) => {
    const [, team, group] = /^slack-group:([A-Z0-9]+)\/([A-Z0-9]+)$/.exec(id) ?? [];
    return team === undefined || group === undefined ? [] : [{ id, team, group }];
  });

  const person = (team: string, user: string, maxAgeMs = PERSON_MS): Promise<Person> =>
    people.get(`${team}/${user}`, maxAgeMs, async () => {
      const client = await clients.prompt(team);
      const { user: found } = await client.users.info({ user, include_locale: true });
      const name = found?.profile?.real_name ?? found?.real_name ?? found?.name ?? user;
      if (locales.size > MOST_KEPT) locales.clear();
      locales.set(`${team}/${user}`, found?.locale ?? '');
      return {
        standing: found?.deleted === true ? 'deactivated' : found?.is_bot === true || user === 'USLACKBOT' ? 'bot' : found?.is_restricted === true || found?.is_ultra_restricted === true ? 'guest' : 'member',
        name: found?.name === undefined ? name : `${name} (@${found.name})`,
        locale: found?.locale ?? '',
      };
    });

  const members = (team: string, group: string, maxAgeMs = GROUP_MS): Promise<readonly string[]> =>
    memberLists.get(`${team}/${group}`, maxAgeMs, async () => (await (await clients.prompt(team)).usergroups.users.list({ usergroup: group })).users ?? []);

  async function groupsOf({ team, ownTeam, user }: Said, decides: boolean): Promise<Pick<KnownPerson, 'groupsUnknown'> & { groups: string[] }> {
    const found: string[] = [];
    let groupsUnknown = '';
    for (const { id, team: owner, group } of wanted) {
      if (owner !== team || ownTeam !== team) continue;
      try {
        if ((await members(owner, group, decides ? DECIDES_MS : GROUP_MS)).includes(user)) found.push(id);
      } catch (error) {
        groupsUnknown = reasonOf(error);
        logger.warn('a user group could not be read', { group: id, error: groupsUnknown });
      }
    }
    return { groups: found, groupsUnknown };
  }

  return {
    person: (team, user) => person(team, user),
    members: (team, group) => members(team, group),
    localeOf: ({ team, user }) => pickLocale(locales.get(`${team}/${user}`)),
    async identify(said, decides) {
      const id = actorIdOf(said.ownTeam, said.user);
      const asked = person(said.team, said.user, decides ? DECIDES_MS : PERSON_MS).catch((error: unknown) => reasonOf(error));
      const [{ groups: named, groupsUnknown }, known] = await Promise.all([groupsOf(said, decides), asked]);
      const isKnown = typeof known !== 'string';
      return {
        actor: { id, displayName: isKnown ? known.name : id, asserted: false, groups: named, ...(isKnown && known.locale !== '' ? { locale: known.locale } : {}) },
        standing: isKnown ? known.standing : undefined,
        why: isKnown ? '' : known,
        groupsUnknown,
      };
    },
    async names(team, actorIds) {
      const found = await Promise.all(actorIds.map(async (id) => {
        const user = splitActorId(id)?.user;
        const known = user === undefined ? undefined : await person(team, user).catch(() => undefined);
        return known ? [[id, known.name] as const] : [];
      }));
      return new Map(found.flat());
    },
  };
}

interface Kept<Value> {
  /** The value that was found under this key at most so long ago, or what `look` gives. */
  get(key: string, maxAgeMs: number, look: () => Promise<Value>): Promise<Value>;
}

function createKept<Value>(): Kept<Value> {
  const kept = new Map<string, { at: number; refusedUntil: number; value: Promise<Value> }>();
  return {
    get(key, maxAgeMs, look) {
      const now = performance.now();
      const entry = kept.get(key);
      if (entry && (entry.at + maxAgeMs > now || entry.refusedUntil > now)) return entry.value;
      const fresh = { at: now, refusedUntil: 0, value: look() };
      kept.delete(key);
      kept.set(key, fresh);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      fresh.value.catch((error: unknown) => {
        fresh.at = -Infinity;
        fresh.refusedUntil = slackCode(error) === undefined ? 0 : performance.now() + REFUSAL_MS;
      });
      return fresh.value;
    },
  };
}
