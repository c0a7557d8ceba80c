import type { App } from '../app.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import { isListed } from '../approval/policy.ts';
import { cardContext, compactCard } from '../cards.ts';
import { wordsIn } from '../language/words.ts';
import type { Message } from '../message.ts';
import type { Actor } from '../requests/stored-request.ts';

/** One part of a person's own page: a heading, cards, and what to say when there are none. */
export interface HomeSection {
  title: string;
  empty: string;
  cards: Message[];
}

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 8;

/** What waits for this person, what they asked for, and what was decided lately. */
export async function homeSections(app: App, actor: Actor): Promise<HomeSection[]> {
  const context = cardContext(app, actor.locale);
  const words = wordsIn(context.locale);
  const recent = await app.store.artifacts.list({ limit: MOST_LOOKED_AT });
  const waiting = isListed(app.approvers, actor) ? recent.filter((artifact) => artifact.status === 'awaiting_approval' && (artifact.requestedBy !== actor.id || app.config.ALLOW_SELF_APPROVAL)) : [];
  const cards = (artifacts: CodeArtifact[]): Message[] => artifacts.slice(0, MOST_SHOWN).map((artifact) => compactCard(artifact, context));
  return [
    { title: words.say('home.waiting'), empty: words.say('home.nothingWaiting'), cards: cards(waiting) },
    { title: words.say('home.asked'), empty: words.say('home.nothingAsked'), cards: cards(recent.filter((artifact) => artifact.requestedBy === actor.id)) },
    { title: words.say('home.decided'), empty: words.say('home.nothingDecided'), cards: cards(recent.filter(({ status }) => ['deployed', 'rejected', 'expired', 'superseded', 'rolled_back'].includes(status))) },
  ];
}
