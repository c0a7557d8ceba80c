/** Rich text: every element says what it is, so text of people can't become markup, a mention or the end of a fence. */
import type { types } from '@slack/bolt';
import { visible } from '../../src/text.ts';

type Element = types.RichTextElement;

/** Addresses are shown as themselves, so a link leads where it says. Longer ones stay plain text. */
const ADDRESS = /https?:\/\/[^\s<>"'`„“”]{1,1000}(?<![.,;:!?)\]}])(?![^\s<>"'`„“”.,;:!?)\]}])/g;

/** The elements of some text; none for an empty one, which Slack would refuse. */
export function textElements(text: string, style?: { bold?: boolean; code?: boolean }): Element[] {
  const elements: Element[] = [];
  const add = (part: string): void => void (part !== '' && elements.push({ type: 'text', text: part, ...(style ? { style } : {}) }));
  let at = 0;
  const shown = visible(text);
  for (const match of shown.matchAll(ADDRESS)) {
    add(shown.slice(at, match.index));
    elements.push({ type: 'link', url: match[0], text: match[0] });
    at = match.index + match[0].length;
  }
  add(shown.slice(at));
  return elements;
}

export function mention(userId: string): Element {
  return { type: 'user', user_id: userId };
}

/** One paragraph, or nothing when it would be empty. */
export function richText(elements: readonly Element[]): types.RichTextBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [...elements] }] }];
}

export function codeBlock(name: string, code: string): types.RichTextBlock[] {
  const heading = textElements(name, { bold: true });
  const text = visible(code);
  return [
    {
      type: 'rich_text',
      elements: [
        ...(heading.length === 0 ? [] : [{ type: 'rich_text_section' as const, elements: heading }]),
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text === '' ? ' ' : text }] },
      ],
    },
  ];
}
