import type { types } from '@slack/bolt';
import type { HomeSection } from '../../src/chat/home.ts';
import type { Message } from '../../src/message.ts';
import { cut } from '../../src/text.ts';
import { plain } from './cut.ts';
import { LIMITS, SHARES } from './limits.ts';
import { buttonBlocks, type RenderOptions } from './render.ts';
import { richText, textElements } from './rich-text.ts';
import { ACTOR_IDS } from './ids.ts';
import { TEXTS } from './texts.ts';

/** Blocks that one card takes: its text, its buttons, a line below. */
const BLOCKS_PER_CARD = 3;

/** A person's own page. Pure, and within a view's limits however much there is to show. */
export function homeView(sections: readonly HomeSection[], options: Omit<RenderOptions, 'isAlone'>): types.HomeView {
  const texts = TEXTS[options.locale];
  const blocks: types.KnownBlock[] = [];
  let isCut = false;
  for (const { title, empty, cards } of sections.slice(0, 10)) {
    blocks.push({ type: 'header', text: { type: 'plain_text', text: plain(title, LIMITS.header), emoji: true } });
    if (cards.length === 0) blocks.push(...richText(textElements(cut(empty, SHARES.homeCard))));
    const room = Math.floor((LIMITS.viewBlocks - 25 - blocks.length) / BLOCKS_PER_CARD);
    isCut ||= cards.length > room;
    for (const [index, card] of cards.slice(0, Math.max(room, 0)).entries()) blocks.push(...cardBlocks(card, index, blocks.length, options));
  }
  if (isCut) blocks.push({ type: 'context', elements: [{ type: 'plain_text', text: texts.andMore }] });
  return { type: 'home', blocks };
}

function cardBlocks(card: Message, index: number, at: number, options: Omit<RenderOptions, 'isAlone'>): types.KnownBlock[] {
  const named = (text: string): string => text.replace(ACTOR_IDS, (id) => options.names.get(id) ?? id);
  const lines = cut(named(card.lines.join('\n')), SHARES.homeCard);
  const divider: types.KnownBlock[] = index === 0 ? [] : [{ type: 'divider' }];
  const [buttons] = buttonBlocks(card.buttons, options.team, TEXTS[options.locale], 1);
  return [
    ...divider,
    ...richText([...textElements(cut(named(card.title), LIMITS.header), { bold: true }), ...textElements(lines === '' ? '' : `\n${lines}`)]),
    // Several cards on one page: each row of buttons needs an id of its own.
    ...(buttons?.type === 'actions' ? [{ ...buttons, block_id: `${options.team}:${at}` }] : []),
  ];
}
