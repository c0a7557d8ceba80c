import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/text.ts';
import { escaped, plain } from '../../../adapters/slack/cut.ts';
import { homeView } from '../../../adapters/slack/home-view.ts';
import { formModal, messageModal, readForm } from '../../../adapters/slack/modal.ts';
import { renderMessage, type RenderOptions } from '../../../adapters/slack/render.ts';
import { TEXTS } from '../../../adapters/slack/texts.ts';
import { pressedButton } from '../../../src/chat/button-id.ts';
import { fileFormFor } from '../../../src/chat/form.ts';
import { LOCALES } from '../../../src/language/locale.ts';
import { message, type Button, type Message } from '../../../src/message.ts';
import { buttonLabels, shownText } from '../../support/slack-driver.ts';
import { slackProblems } from '../../support/slack-rules.ts';

const OPTIONS: RenderOptions = { team: 'T1', locale: 'en', names: new Map(), isAlone: false };

/** What people paste: markup of all kinds, mentions, fences, right-to-left, hidden characters, emoji, halves of characters. */
const NASTY = ['<!everyone>', '<!channel|x>', '<@U123ABC>', '<#C1|general>', '@here', '<https://evil.example.com|https://bank.example.com>', '```', '``` \n```js', '`code`', '*b* _i_ ~s~', '> quote', '# heading', '[bank](https://evil.example.com)',
  '&amp;', '&', '<', '>', '&lt;!here&gt;', '\u202e\u05e9\u05dc\u05d5\u05dd', 'مرحبا', '\u200b\u2060', '👩‍👩‍👧‍👦🏳️‍🌈', '\ud83d', '\udc00', ':tada:', '\n\n\n', '\t', '\u0000', '\r\n', 'https://example.com/a?b=c&d=e.', `https://example.com/${'a'.repeat(4000)}`, 'slack:T1/U1', `${'x'.repeat(5000)}`];
const words = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 60 })), { maxLength: 8 }).map((parts) => parts.join(''));
const button: fc.Arbitrary<Button> = fc.record(
  { command: fc.constantFrom('run-sandbox', 'promote', 'reject', 'request-changes', 'show'), label: words, artifactId: fc.constantFrom('artifact-0123456789ab', 'artifact-1'), style: fc.constantFrom('primary', 'danger', 'plain'), confirm: words, signature: fc.constant('a'.repeat(64)) },
  { requiredKeys: ['command', 'label', 'artifactId', 'style'] },
) as fc.Arbitrary<Button>;
const anyMessage: fc.Arbitrary<Message> = fc.record({
  tone: fc.constantFrom('info', 'pending', 'success', 'warning', 'error'), title: words, lines: fc.array(words, { maxLength: 60 }), fields: fc.array(fc.record({ label: words, value: words }), { maxLength: 40 }),
  files: fc.array(fc.record({ name: words, language: fc.constantFrom('typescript', 'text', 'json'), text: fc.oneof(words, fc.constant('y\n'.repeat(20_000))) }), { maxLength: 5 }),
  buttons: fc.array(button, { maxLength: 60 }), mentions: fc.array(fc.constantFrom('slack:T1/U1', 'slack:T2/U2', 'discord:1', 'ann'), { maxLength: 30 }),
}) as fc.Arbitrary<Message>;
const anyOptions: fc.Arbitrary<RenderOptions> = fc.record({ team: fc.constant('T1'), locale: fc.constantFrom(...LOCALES), names: words.map((name) => new Map([['slack:T1/U1', name]])), isAlone: fc.boolean() });

/** More than fits, in every place at once. */
const HEAVY: Message = message('warning', 't'.repeat(500), {
  lines: Array.from({ length: 60 }, () => 'l'.repeat(2000)),
  fields: Array.from({ length: 40 }, () => ({ label: 'f'.repeat(100), value: 'v'.repeat(1000) })),
  files: Array.from({ length: 5 }, (_, index) => ({ name: `file${index}.ts`, language: 'typescript' as const, text: 'c'.repeat(index === 0 ? 50_000 : 900) })),
  buttons: Array.from({ length: 60 }, () => ({ command: 'promote', label: 'b'.repeat(100), artifactId: 'artifact-0123456789ab', style: 'danger' as const, confirm: 'q'.repeat(1000), signature: 'a'.repeat(64) })),
  mentions: Array.from({ length: 30 }, (_, index) => `slack:T1/U${index}`),
});

const sent = (rendered: { text: string; blocks: unknown }): Record<string, unknown> => ({ channel: 'C1', link_names: false, unfurl_links: false, unfurl_media: false, ...rendered });
/** Ids of everybody whom these blocks ping. */
const pinged = (blocks: unknown): string[] => [...JSON.stringify(blocks).matchAll(/\{"type":"(?:user|usergroup|broadcast|channel)"[^}]*\}/g)].map(([found]) => found);

describe('any message', () => {
  it('becomes blocks that Slack takes, with every button, and pings those it mentions only', () => {
    fc.assert(fc.property(anyMessage, anyOptions, (random, options) => {
      const rendered = renderMessage(random, options);
      expect(slackProblems('chat.postMessage', sent(rendered))).toEqual([]);
      const buttons = rendered.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])) as { value: string }[];
      expect(buttons).toHaveLength(random.buttons.length);
      buttons.forEach(({ value }, index) => expect(pressedButton(value)?.command).toBe(random.buttons[index]?.command));
      const expected = (random.mentions ?? []).filter((id) => id.startsWith('slack:')).slice(0, 20).map((id) => `{"type":"user","user_id":"${id.split('/')[1] ?? ''}"}`);
      expect(pinged(rendered.blocks)).toEqual(expected);
    }), { numRuns: 300, examples: [[HEAVY, OPTIONS], [HEAVY, { ...OPTIONS, isAlone: true }], [message('info', ''), OPTIONS], [message('info', '', { lines: ['', '\u0000'], fields: [{ label: '', value: '' }], files: [{ name: '', language: 'text', text: '' }] }), OPTIONS]] });
  });

  it('becomes a modal and a home tab that Slack takes', () => {
    fc.assert(fc.property(fc.array(fc.record({ title: words, empty: words, cards: fc.array(anyMessage, { maxLength: 12 }) }), { minLength: 1, maxLength: 5 }), anyOptions, (sections, options) => {
      expect(slackProblems('views.publish', { user_id: 'U1', view: homeView(sections, options) })).toEqual([]);
      const [card] = sections.flatMap(({ cards }) => cards);
      if (card) expect(slackProblems('views.open', { view: messageModal(card, options) })).toEqual([]);
    }), { numRuns: 60 });
  });

  it('hides no character: what is invisible or turns text around is shown as �', () => {
    const { blocks } = renderMessage(message('info', 'a\u202eb', { lines: ['c\u200bd\u2060'], fields: [{ label: 'e\u2066', value: 'f' }], files: [{ name: 'g.ts', language: 'typescript', text: 'h\u202e' }] }), OPTIONS);
    const shown = shownText({ blocks });
    expect(shown).not.toMatch(/[\u202e\u200b\u2060\u2066]/);
    expect(shown.match(/\ufffd/g)).toHaveLength(5);
  });

  it('shows addresses as themselves, so that no link lies', () => {
    const { blocks } = renderMessage(message('info', 'x', { lines: ['see https://example.com/a?b=1. or [bank](https://evil.example.com)'] }), OPTIONS);
    const links = [...JSON.stringify(blocks).matchAll(/"url":"([^"]+)","text":"([^"]+)"/g)].map(([, url, text]) => [url, text]);
    expect(links).toEqual([['https://example.com/a?b=1', 'https://example.com/a?b=1'], ['https://evil.example.com', 'https://evil.example.com']]);
  });

  it('shows people by name where it is known', () => {
    const { blocks, text } = renderMessage(message('info', 'by slack:T1/U1', { lines: ['slack:T1/U2 waits'], fields: [{ label: 'Asked by', value: 'slack:T1/U1' }] }), { ...OPTIONS, names: new Map([['slack:T1/U1', 'Ann (@ann)']]) });
    expect(shownText({ blocks })).toBe('by Ann (@ann)\nslack:T1/U2 waits\nAsked by: Ann (@ann)');
    expect(text).toBe('by Ann (@ann)\nslack:T1/U2 waits');
  });

  it('puts a tone before a title that has no sign of its own', () => {
    const title = (text: string): string => (renderMessage(message('error', text), OPTIONS).blocks[0] as { text: { text: string } }).text.text;
    expect([title('failed'), title('🎉 done'), title('✓ done'), title('')]).toEqual(['❌ failed', '🎉 done', '✓ done', '❌']);
  });

  it('a single dangerous button keeps its whole question', () => {
    const question = 'Approve isEmail (0123456789ab) and deploy it?';
    const { blocks } = renderMessage(message('info', 'x', { buttons: [{ command: 'promote', label: 'Approve', artifactId: 'artifact-1', style: 'primary', confirm: question }] }), OPTIONS);
    const [row] = blocks.flatMap((block) => (block.type === 'actions' ? [block] : []));
    expect(row?.elements[0]).toMatchObject({ style: 'primary', confirm: { text: { text: question }, confirm: { text: 'Approve' }, deny: { text: 'Cancel' } } });
    expect(buttonLabels({ blocks })).toEqual(['Approve']);
  });
});

describe('cutting', () => {
  it('never exceeds the limit, never cuts a character or an entity in two', () => {
    fc.assert(fc.property(words, fc.integer({ min: 2, max: 400 }), (text, limit) => {
      const wellFormed = text.toWellFormed();
      expect(cut(wellFormed, limit).length).toBeLessThanOrEqual(limit);
      expect(cut(wellFormed, limit).isWellFormed()).toBe(true);
      expect(plain(text, limit).length).toBeLessThanOrEqual(limit);
      const safe = escaped(text, limit);
      expect(safe.length).toBeLessThanOrEqual(limit);
      expect(safe).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
    }));
  });
});

describe('forms', () => {
  const place = { team: 'T1', channel: 'C1', user: 'U1', message: '1.1', thread: null, responseUrl: 'https://hooks.example.com/1' };
  const form = { command: 'reject', title: 'Reject', submit: 'Reject', args: { artifactId: 'artifact-1' }, fields: [{ name: 'reason', label: 'Why?', isRequired: true, isLong: true, maxLength: 2000 }] };

  it('any form becomes a modal that Slack takes', () => {
    const field = fc.record({ name: fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 1, maxLength: 20 }), label: words, isRequired: fc.boolean(), isLong: fc.boolean(), hint: words, initial: words.map((text) => text.toWellFormed()), maxLength: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(fc.property(fc.uniqueArray(field, { minLength: 1, maxLength: 120, selector: ({ name }) => name }), words, words, fc.constantFrom(...LOCALES), (fields, title, submit, locale) => {
      const view = formModal({ ...form, title, submit, fields }, place, locale);
      expect(view && slackProblems('views.open', { view })).toEqual([]);
    }), { numRuns: 60 });
  });

  it('remembers what it is about, and reads the answers', () => {
    const view = formModal(form, place, 'en')!;
    const read = readForm({ private_metadata: view.private_metadata!, blocks: view.blocks as never, state: { values: { reason: { value: { type: 'plain_text_input', value: 'because' } } } } });
    expect(read).toEqual({ memory: { command: 'reject', args: { artifactId: 'artifact-1' }, place }, answers: { reason: 'because' }, files: {}, problems: {} });
  });

  it.each(['predict-train', 'predict-batch', 'predict-add-domain', 'import', 'analyze'])('%s asks for its files, in every language', (command) => {
    for (const locale of LOCALES) {
      const asked = fileFormFor(command, { path: 'typed.csv' }, locale)!;
      const view = formModal(asked, place, locale)!;
      expect(slackProblems('views.open', { view: JSON.parse(JSON.stringify(view)) })).toEqual([]);
      expect(JSON.parse(view.private_metadata!)).toEqual({ command, args: {}, place });
    }
  });

  it('files that were handed in are told by their ids, apart from answers', () => {
    const view = formModal(fileFormFor('predict-train', {}, 'en')!, place, 'en')!;
    const values = { domain: { value: { type: 'plain_text_input', value: 'tea_time' } }, path: { value: { type: 'file_input', files: [{ id: 'F1' }] } } };
    expect(readForm({ private_metadata: view.private_metadata!, blocks: view.blocks as never, state: { values: values as never } })).toMatchObject({ answers: { domain: 'tea_time' }, files: { path: 'F1' }, problems: {} });
  });

  it('a required answer that is empty is a problem of its field', () => {
    const view = formModal(form, place, 'en')!;
    expect(readForm({ private_metadata: view.private_metadata!, blocks: view.blocks as never, state: { values: { reason: { value: { type: 'plain_text_input', value: '  ' } } } } }).problems).toEqual({ reason: expect.stringContaining('empty') });
  });

  it('is none when there is more to remember than Slack keeps', () => {
    expect(formModal({ ...form, args: { artifactId: 'x'.repeat(3000) } }, place, 'en')).toBeUndefined();
  });
});

describe('languages', () => {
  it('have every text', () => {
    const shape = (texts: object): string[] => Object.entries(texts).map(([key, text]) => `${key}:${typeof text}`);
    for (const locale of LOCALES) expect(shape(TEXTS[locale])).toEqual(shape(TEXTS.en));
    for (const key of Object.keys(TEXTS.en) as (keyof typeof TEXTS.en)[]) {
      const said = LOCALES.map((locale) => {
        const text = TEXTS[locale][key];
        return typeof text === 'function' ? (text as (value: string) => string)('7') : text;
      });
      expect(new Set(said).size).toBe(LOCALES.length);
    }
  });
});

describe('the rules themselves', () => {
  const good = (): Record<string, unknown> => sent(renderMessage(message('info', 'x', { lines: ['y'], buttons: [{ command: 'promote', label: 'Approve', artifactId: 'artifact-1', style: 'primary', confirm: 'Sure?' }] }), OPTIONS));
  const element = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x' } };
  const text = (length: number): object => ({ type: 'plain_text', text: 'x'.repeat(length) });
  it.each<[string, object]>([
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }],
    ['no blocks', { blocks: [] }],
    ['a long header', { blocks: [{ type: 'header', text: text(151) }] }],
    ['a long section', { blocks: [{ type: 'section', text: text(3001) }] }],
    ['11 fields', { blocks: [{ type: 'section', fields: Array.from({ length: 11 }, () => text(1)) }] }],
    ['26 buttons', { blocks: [{ type: 'actions', elements: Array.from({ length: 26 }, (_, index) => ({ ...element, action_id: `a${index}` })) }] }],
    ['a long button', { blocks: [{ type: 'actions', elements: [{ ...element, text: text(76) }] }] }],
    ['a long value', { blocks: [{ type: 'actions', elements: [{ ...element, value: 'x'.repeat(2001) }] }] }],
    ['a long question', { blocks: [{ type: 'actions', elements: [{ ...element, confirm: { title: text(1), text: text(301), confirm: text(1), deny: text(1) } }] }] }],
    ['the same action twice', { blocks: [{ type: 'actions', elements: [element, element] }] }],
    ['the same block id twice', { blocks: [{ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' }] }],
    ['an input in a message', { blocks: [{ type: 'input', label: text(1), element: { type: 'plain_text_input' } }] }],
    ['14,000 characters together', { blocks: Array.from({ length: 5 }, () => ({ type: 'section', text: text(2800) })) }],
    ['a link that lies', { blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url: 'https://evil.example.com', text: 'https://bank.example.com' }] }] }] }],
    ['an empty element', { blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] }] }],
    ['a mention in a fence', { blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] }] }] }],
    ['markup from people', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '<!everyone>' } }] }],
    ['a mention in the fallback', { text: 'hello <!here>' }],
    ['half an entity', { text: 'a &am' }],
    ['links that unfurl', { unfurl_links: true }],
    ['names that ping', { link_names: true }],
    ['no fallback', { text: '' }],
    ['half a character', { blocks: [{ type: 'header', text: { type: 'plain_text', text: '\ud83d' } }] }],
  ])('refuse %s', (_, change) => {
    expect(slackProblems('chat.postMessage', good())).toEqual([]);
    expect(slackProblems('chat.postMessage', { ...good(), ...change })).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['a long title', { title: text(25) }],
    ['long memory', { private_metadata: 'x'.repeat(3001) }],
    ['101 blocks', { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }],
    ['inputs without submit', { submit: undefined }],
    ['a long input', { blocks: [{ type: 'input', label: text(1), element: { type: 'plain_text_input', max_length: 3001 } }] }],
  ])('refuse a modal with %s', (_, change) => {
    const view = { type: 'modal', title: text(5), submit: text(5), blocks: [{ type: 'input', label: text(1), element: { type: 'plain_text_input' } }] };
    expect(slackProblems('views.open', { view })).toEqual([]);
    expect(slackProblems('views.open', { view: { ...view, ...change } })).not.toEqual([]);
  });
});
