/** The home tab: what waits for this person, what they asked for, what was decided. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../../src/app.ts';
import { homeSections } from '../../src/chat/home.ts';
import { loadPerson, localeOf } from '../../src/chat/person.ts';
import { createSerialRunner } from '../../src/chat/serial-runner.ts';
import { pickLocale } from '../../src/language/locale.ts';
import { message } from '../../src/message.ts';
import type { SlackClients } from './clients.ts';
import { reasonOf, slackCode } from './errors.ts';
import { homeView } from './home-view.ts';
import type { People, Said } from './people.ts';
import { actorIdsIn } from './render.ts';
import { TEXTS } from './texts.ts';

export interface Home {
  /** Shows the tab to somebody who opened it. Never throws. */
  open(said: Said): Promise<void>;
  /** Shows it anew to somebody who opened it before: now, and when this request is done. Never throws. */
  refresh(said: Said, requestId: string | null): Promise<void>;
}

const FOLLOW_MS = 120_000;
const LOOK_EVERY_MS = 250;
const MOST_REMEMBERED = 2000;

/** @param isOpen false once the adapter closes */
export function createHome(options: { app: App; clients: SlackClients; people: People; isOpen(): boolean }): Home {
  const { app, clients, people, isOpen } = options;
  const runner = createSerialRunner();
  /** Hash of what each person's tab showed last. */
  const shown = new Map<string, string>();
  const keyOf = ({ team, user }: Said): string => `${team}/${user}`;

  async function viewFor(said: Said): Promise<ReturnType<typeof homeView>> {
    const { actor } = await people.identify(said, false);
    try {
      const locale = localeOf(await loadPerson(app.store.documents, actor.id), actor.locale);
      const sections = await homeSections(app, { ...actor, locale });
      const ids = sections.flatMap(({ cards }) => cards.flatMap(actorIdsIn)).slice(0, 20);
      return homeView(sections, { team: said.team, locale, names: await people.names(said.team, ids) });
    } catch (error) {
      const locale = pickLocale(actor.locale);
      const sorry = message('error', TEXTS[locale].homeFailed(reasonOf(error)));
      return homeView([{ title: 'Saraphina', empty: '', cards: [sorry] }], { team: said.team, locale, names: new Map() });
    }
  }

  async function publish(said: Said): Promise<void> {
    const client = await clients.patient(said.team);
    const hash = shown.get(keyOf(said));
    const send = async (under: string | undefined): Promise<void> => {
      const answer = await client.views.publish({ user_id: said.user, view: await viewFor(said), ...(under === undefined ? {} : { hash: under }) });
      shown.delete(keyOf(said));
      shown.set(keyOf(said), answer.view?.hash ?? '');
      if (shown.size > MOST_REMEMBERED) shown.delete(shown.keys().next().value ?? '');
    };
    // Somebody else's view is newer than the one we know, yet what is made now is newer still.
    await send(hash === '' ? undefined : hash).catch((error: unknown) => (slackCode(error) === 'hash_conflict' ? send(undefined) : Promise.reject(error as Error)));
  }

  const show = (said: Said): Promise<void> =>
    runner.run(keyOf(said), () => publish(said)).catch((error: unknown) => app.logger.warn('a home tab could not be shown', { error: reasonOf(error) }));

  async function outcome(requestId: string): Promise<void> {
    for (let waited = 0; waited < FOLLOW_MS && isOpen(); waited += LOOK_EVERY_MS) {
      const request = await app.store.requests.get(requestId).catch(() => undefined);
      if (request && request.status !== 'pending' && request.status !== 'received') return;
      await sleep(LOOK_EVERY_MS);
    }
  }

  return {
    open: show,
    async refresh(said, requestId) {
      if (!shown.has(keyOf(said))) return;
      await show(said);
      if (requestId === null) return;
      await outcome(requestId);
      if (isOpen()) await show(said);
    },
  };
}
