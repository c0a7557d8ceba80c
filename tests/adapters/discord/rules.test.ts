import { describe, expect, test } from 'vitest';
import { checkMessage, checkModal, checkResponse, checkThread } from '../../support/discord-rules.ts';

const allowed_mentions = { parse: [] };
const text = (content: string) => ({ type: 10, content });
const button = (id: string) => ({ type: 2, style: 1, label: 'ok', custom_id: id });
const row = (...components: object[]) => ({ type: 1, components });
const v2 = (...components: object[]) => ({ flags: 1 << 15, components, allowed_mentions });
const many = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));

describe('the strict rules for messages', () => {
  test('take what Discord takes', () => {
    expect(checkMessage(v2(text('hello'), { type: 17, accent_color: 0, components: [text('x'), row(button('a'))] }))).toEqual([]);
    expect(checkMessage({ content: 'hello', allowed_mentions }, [{ name: 'a.ts', bytes: 1, type: 'text/plain' }])).toEqual([]);
  });

  test.each([
    ['texts that may ping', { ...v2(text('x')), allowed_mentions: undefined }],
    ['mentions of everybody', { ...v2(text('x')), allowed_mentions: { parse: ['everyone'] } }],
    ['somebody pinged twice', { ...v2(text('x')), allowed_mentions: { parse: [], users: ['700000000000000001', '700000000000000001'] } }],
    ['4001 characters together', v2(text('x'.repeat(2001)), text('x'.repeat(2000)))],
    ['41 components', v2(...many(41, (index) => text(`${index}`)))],
    ['41 components, most of them inside', v2({ type: 17, accent_color: 0, components: many(8, (index) => row(...many(4, (at) => button(`${index}-${at}`)))) })],
    ['six buttons in a row', v2(row(...many(6, (index) => button(`${index}`))))],
    ['an empty row', v2(row())],
    ['a custom id twice', v2(row(button('a'), button('a')))],
    ['a custom id of 101 characters', v2(row(button('x'.repeat(101))))],
    ['a label of 81 characters', v2(row({ ...button('a'), label: 'x'.repeat(81) }))],
    ['a blank text', v2(text(' \n '))],
    ['half a character', v2(text('\ud800'))],
    ['content beside components', { ...v2(text('x')), content: 'x' }],
    ['an embed', { ...v2(text('x')), embeds: [] }],
    ['a box in a box', v2({ type: 17, accent_color: 0, components: [{ type: 17, accent_color: 0, components: [text('x')] }] })],
    ['a menu of 26', v2(row({ type: 3, custom_id: 'm', placeholder: '…', options: many(26, (index) => ({ label: 'x', value: `${index}` })) }))],
    ['two menus in a row', v2(row(...many(2, (index) => ({ type: 3, custom_id: `m${index}`, placeholder: '…', options: [{ label: 'x', value: 'x' }] }))))],
    ['a colour that is none', v2({ type: 17, accent_color: 0x1000000, components: [text('x')] })],
    ['2001 characters of content', { content: 'x'.repeat(2001), allowed_mentions }],
    ['a flag that is not for messages', { ...v2(text('x')), flags: (1 << 15) | 64 }],
  ])('refuse %s', (_, body) => {
    expect(checkMessage(body)).not.toEqual([]);
  });

  test('refuse a post that may appear twice', () => {
    expect(checkMessage(v2(text('x')), [], { nonce: true })).not.toEqual([]);
    expect(checkMessage({ ...v2(text('x')), nonce: 'a'.repeat(26), enforce_nonce: true }, [], { nonce: true })).not.toEqual([]);
    expect(checkMessage({ ...v2(text('x')), nonce: 'a'.repeat(25), enforce_nonce: true }, [], { nonce: true })).toEqual([]);
  });

  test('refuse files that are too large, too many or hidden', () => {
    const file = (bytes: number, name = 'a.ts') => ({ name, bytes, type: 'text/plain' });
    const body = { content: 'x', allowed_mentions };
    expect(checkMessage(body, [file(10 * 1024 * 1024 + 1)])).not.toEqual([]);
    expect(checkMessage(body, many(3, () => file(9 * 1024 * 1024)))).not.toEqual([]);
    expect(checkMessage(body, many(11, () => file(1)))).not.toEqual([]);
    expect(checkMessage(body, [file(1, 'a b.ts')])).not.toEqual([]);
    expect(checkMessage(v2(text('x')), [file(1)])).not.toEqual([]);
  });

  test('take pictures that come along, and refuse those that don’t, that nobody can read, or that are too many', () => {
    const item = (more: object = {}) => ({ media: { url: 'attachment://a.png' }, description: 'a picture', ...more });
    const gallery = (...items: object[]) => v2({ type: 17, accent_color: 0, components: [{ type: 12, items }] });
    const png = { name: 'a.png', bytes: 9, type: 'image/png' };
    expect(checkMessage({ ...gallery(item()), attachments: [{ id: 0 }] }, [png])).toEqual([]);
    expect(checkMessage(gallery(item()), [])).not.toEqual([]);
    expect(checkMessage(gallery(item({ media: { url: 'attachment://b.png' } })), [png])).not.toEqual([]);
    expect(checkMessage(gallery(item({ description: ' ' })), [png])).not.toEqual([]);
    expect(checkMessage(gallery(item({ description: 'x'.repeat(1025) })), [png])).not.toEqual([]);
    expect(checkMessage(gallery(...many(11, () => item())), [png])).not.toEqual([]);
    expect(checkMessage({ ...gallery(item()), attachments: [{ id: 1 }] }, [png])).not.toEqual([]);
  });
});

describe('the strict rules for answers, forms and threads', () => {
  const label = (more: object = {}, input: object = {}) => ({ type: 18, label: 'Why?', component: { type: 4, custom_id: 'reason', style: 2, required: true, max_length: 100, ...input }, ...more });
  const modal = (...components: object[]) => ({ custom_id: 'form', title: 'Reject', components });

  test('take what Discord takes', () => {
    expect(checkModal(modal(label()))).toEqual([]);
    expect(checkResponse({ type: 5, data: { flags: 64 } })).toEqual([]);
    expect(checkResponse({ type: 6 })).toEqual([]);
    expect(checkResponse({ type: 8, data: { choices: [] } })).toEqual([]);
    expect(checkThread({ name: 'isEmail', auto_archive_duration: 1440 })).toEqual([]);
  });

  test.each([
    ['six fields', modal(...many(6, (index) => label({}, { custom_id: `${index}` })))],
    ['no field', modal()],
    ['a long title', { ...modal(label()), title: 'x'.repeat(46) }],
    ['a long label', modal(label({ label: 'x'.repeat(46) }))],
    ['a long description', modal(label({ description: 'x'.repeat(101) }))],
    ['a field twice', modal(label(), label())],
    ['a field of 4001 characters', modal(label({}, { max_length: 4001 }))],
    ['more text than the field takes', modal(label({}, { value: 'x'.repeat(101) }))],
    ['rows, which are no longer recommended', modal({ type: 1, components: [] })],
  ])('refuse a form with %s', (_, data) => {
    expect(checkResponse({ type: 9, data })).not.toEqual([]);
  });

  test.each([
    ['a deferred answer with text', { type: 5, data: { flags: 64, content: 'x' } }],
    ['data where none belongs', { type: 6, data: {} }],
    ['26 choices', { type: 8, data: { choices: many(26, (index) => ({ name: 'x', value: `${index}` })) } }],
    ['a choice of 101 characters', { type: 8, data: { choices: [{ name: 'x', value: 'x'.repeat(101) }] } }],
    ['an unknown type', { type: 99 }],
  ])('refuse %s', (_, response) => {
    expect(checkResponse(response)).not.toEqual([]);
  });

  test('refuse a thread with a long name or an odd duration', () => {
    expect(checkThread({ name: 'x'.repeat(101), auto_archive_duration: 1440 })).not.toEqual([]);
    expect(checkThread({ name: 'x', auto_archive_duration: 7 })).not.toEqual([]);
  });
});
