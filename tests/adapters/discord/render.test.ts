import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachments } from '../../../adapters/discord/files.ts';
import { escaped } from '../../../adapters/discord/markup.ts';
import { renderMessage } from '../../../adapters/discord/render.ts';
import { message, type Button, type FileBlock, type Message } from '../../../src/message.ts';
import { ANN, BEN, controlsOf, textOf } from '../../support/discord-parts.ts';
import { checkMessage } from '../../support/discord-rules.ts';

const NASTY = [
  '@everyone', '@here', `<@${ANN}>`, `<@&${BEN}>`, `<#${ANN}>`, '</propose:1>', '<t:1:R>', '<:a:1>', '```', '`', '**', '__', '~~', '||', '[text](https://example.com)', '# ', '-# ', '> ', '>>> ', '- ', '1. ', '\\', '\u202e', '\u200b', '\ud800',
  '👨‍👩‍👧', 'שלום', '\n', '\n\n', `discord:${ANN}`, `discord-role:${ANN}/${BEN}`, 'https://example.com/a_b*c', '<https://example.com>', 'a', ' ',
];
const nasty = (maxLength: number) => fc.oneof(fc.array(fc.constantFrom(...NASTY), { maxLength }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength }), fc.constantFrom('', 'x'.repeat(maxLength * 40)));
const button: fc.Arbitrary<Button> = fc.record(
  { command: fc.constantFrom('promote', 'reject', 'run-sandbox', 'choose', 'show'), label: nasty(30), artifactId: fc.stringMatching(/^artifact-[0-9a-f]{12}$/), style: fc.constantFrom('primary', 'danger', 'plain'), confirm: nasty(5), signature: fc.stringMatching(/^[0-9a-f]{64}$/) },
  { requiredKeys: ['command', 'label', 'artifactId', 'style'] },
);
const file: fc.Arbitrary<FileBlock> = fc.record({ name: nasty(10), language: fc.constantFrom('typescript', 'text', 'json'), text: nasty(60) });
const anyMessage: fc.Arbitrary<Message> = fc.record({
  tone: fc.constantFrom('info', 'pending', 'success', 'warning', 'error'),
  title: nasty(20), lines: fc.array(nasty(40), { maxLength: 40 }), fields: fc.array(fc.record({ label: nasty(10), value: nasty(40) }), { maxLength: 30 }),
  files: fc.array(file, { maxLength: 4 }), buttons: fc.array(button, { maxLength: 60 }), mentions: fc.array(fc.constantFrom(`discord:${ANN}`, `discord:${BEN}`, 'slack:T1/U1'), { maxLength: 3 }).map((ids) => [...new Set(ids)]),
});

/** What Discord still takes for markup once escapes, its own tokens and our own structure are gone. */
function leftOver(text: string): string {
  return text
    .replace(/\\[^0-9A-Za-z\s]/g, '')
    .replace(/<(?:@|@&)\d{15,20}>|<https?:\/\/[^\s<>]+>/g, '')
    .replace(/[^\\`*_~|[\]<>#@\n]/g, '')
    .replace(/\n+/g, '');
}

describe('text of people', () => {
  test('never becomes markup, whatever it is', () => {
    fc.assert(fc.property(nasty(40), fc.integer({ min: 2, max: 400 }), (text, limit) => {
      const shown = escaped(text, limit);
      expect(shown.length).toBeLessThanOrEqual(limit);
      expect(leftOver(shown)).toBe('');
      expect(shown).not.toMatch(/^\s*(?:[-+] |\d+\. )/m);
      expect(shown.isWellFormed()).toBe(true);
    }), { numRuns: 400 });
  });

  test.each([
    ['*a* _b_ ~c~ |d| `e`', '\\*a\\* \\_b\\_ \\~c\\~ \\|d\\| \\`e\\`'],
    ['@everyone <@123456789012345678>', '\\@everyone \\<\\@123456789012345678\\>'],
    ['[click](https://evil.example.com)', '\\[click\\](<https://evil.example.com>)'],
    ['# big\n> quote\n- item\n1. first\n-# small', '\\# big\n\\> quote\n\\- item\n1\\. first\n\\-\\# small'],
    ['see https://example.com/a_b_c?d=1.', 'see <https://example.com/a_b_c?d=1>.'],
    [`asked by discord:${ANN}, discord-role:${BEN}/${ANN}`, `asked by <@${ANN}>, <@&${ANN}>`],
    ['right\u202eto left', 'right\ufffdto left'],
  ])('%s', (text, shown) => {
    expect(escaped(text, 1000)).toBe(shown);
  });

  test('is cut at the limit with an ellipsis, never inside a name, an address or an escape', () => {
    expect(escaped('abcdef', 4)).toBe('abc…');
    expect(escaped(`ab discord:${ANN}`, 10)).toBe('ab …');
    expect(escaped('ab https://example.com', 10)).toBe('ab …');
    expect(escaped('ab****', 5)).toBe('ab\\*…');
    expect(escaped('👍👍👍', 4)).toBe('👍…');
  });
});

describe('a message', () => {
  test('obeys every rule of Discord, whatever is in it', () => {
    fc.assert(fc.property(anyMessage, fc.boolean(), (any, inline) => {
      const { body, files } = renderMessage(any, { inline });
      expect(checkMessage(JSON.parse(JSON.stringify(body)))).toEqual([]);
      for (const some of attachments(files, 'cut here')) {
        const sent = some.map(({ name, data }) => ({ name, bytes: (data as Buffer).length, type: 'text/plain' }));
        expect(checkMessage({ content: 'files', allowed_mentions: { parse: [] } }, sent)).toEqual([]);
      }
    }), { numRuns: 150 });
  });

  test('pings exactly those it mentions, and nobody of another platform', () => {
    const { body } = renderMessage(message('info', 'hello', { lines: [`<@${BEN}> discord:${BEN}`], mentions: [`discord:${ANN}`, 'slack:T1/U1'] }), { inline: true });
    expect(body.allowed_mentions).toEqual({ parse: [], users: [ANN] });
    expect(textOf(body as never)).toMatch(new RegExp(`^<@${ANN}>\n`));
  });

  test('keeps every button, in menus when there are too many', () => {
    const buttons = Array.from({ length: 60 }, (_, index): Button => ({ command: 'choose', label: `Template ${index}`, artifactId: 'artifact-1', style: 'plain', args: { template: `t-${index}` } }));
    const body = JSON.parse(JSON.stringify(renderMessage(message('info', 'choose', { buttons }), { inline: true }).body));
    const menus = JSON.stringify(body).match(/"value":"choose:artifact-1:t-\d+"/g) ?? [];
    expect(controlsOf(body).filter((id) => id.startsWith('choose')).length + menus.length).toBe(60);
    expect(checkMessage(body)).toEqual([]);
    expect(controlsOf(renderMessage(message('info', 'x', { buttons: buttons.slice(0, 25) }), { inline: true }).body as never)).toHaveLength(25);
  });

  test('that is too long says how much is missing and comes whole as a file', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `artifact-${index} deployed`);
    const { body, files } = renderMessage(message('info', 'many', { lines }), { inline: true });
    expect(textOf(body as never)).toMatch(/… \+1\d\d\n-# 📎 message\.txt$/);
    expect(files).toEqual([{ name: 'message.txt', language: 'text', text: expect.stringContaining('artifact-199 deployed') }]);
    expect(renderMessage(message('info', 'one', { lines: ['y'.repeat(700)] }), { inline: true }).files).toHaveLength(1);
    expect(renderMessage(message('pending', 'one', { lines: ['still going …'] }), { inline: true }).files).toEqual([]);
  });

  test('shows short code where it is wanted, and never lets it out of its fence', () => {
    const show = (text: string, inline: boolean) => renderMessage(message('info', 'code', { files: [{ name: 'a.ts', language: 'typescript', text }] }), { inline });
    expect(textOf(show('const a = 1;\n', true).body as never)).toContain('```typescript\nconst a = 1;\n```');
    expect(show('const a = 1;\n', false).files).toHaveLength(1);
    expect(show('// ```\n@everyone', true).files).toHaveLength(1);
    expect(show('x'.repeat(600), true).files).toHaveLength(1);
  });

  test('is shown to one person when that is asked for', () => {
    expect(renderMessage(message('info', 'x'), { inline: true, isEphemeral: true }).body.flags).toBe((1 << 15) | (1 << 6));
  });
});

describe('files', () => {
  test('are cut at 8 MiB with a note, and no character in two', () => {
    const [[huge]] = attachments([{ name: 'huge.txt', language: 'text', text: '€'.repeat(3_000_000) }], 'cut here') as unknown as [[{ data: Buffer }]];
    expect(huge.data.length).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(huge.data.toString()).toMatch(/^€+\ncut here\n$/);
  });

  test('have names that Discord does not change, and come three at a time', () => {
    const files = ['../a b.ts', '', '…', 'ok.test.ts'].map((name): FileBlock => ({ name, language: 'text', text: 'x' }));
    expect(attachments(files, '').map((some) => some.map(({ name }) => name))).toEqual([['_a_b.ts', 'file.txt', '_'], ['ok.test.ts']]);
  });
});
