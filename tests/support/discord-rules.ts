/**
 * Discord's documented rules for what we send, written down independently of the adapter. Each check returns what is
 * wrong, one sentence each.
 * https://docs.discord.com/developers/components/reference, …/resources/message, …/interactions/receiving-and-responding,
 * …/interactions/application-commands
 */

type Json = Record<string, unknown>;
export interface SentFile {
  name: string;
  bytes: number;
  type: string;
}

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const SNOWFLAKE = /^\d{15,20}$/;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Collects what is wrong, with the place where it is. */
class Problems {
  readonly found: string[] = [];
  add(where: string, what: string): void {
    this.found.push(`${where}: ${what}`);
  }
  keys(where: string, value: Json, allowed: readonly string[]): void {
    for (const key of Object.keys(value)) if (!allowed.includes(key)) this.add(where, `has the unknown key ${key}`);
  }
  text(where: string, value: unknown, most: number, least = 1): void {
    if (typeof value !== 'string') return this.add(where, `expected a text, got ${typeof value}`);
    if (value.length < least || value.length > most) this.add(where, `has ${value.length} characters, expected ${least} to ${most}`);
    if (least > 0 && value.trim() === '') this.add(where, 'is blank');
    if (!value.isWellFormed()) this.add(where, 'holds half a character');
    if (value.includes('\0')) this.add(where, 'holds NUL');
  }
  count(where: string, value: readonly unknown[], most: number, least = 1): void {
    if (value.length < least || value.length > most) this.add(where, `has ${value.length} elements, expected ${least} to ${most}`);
  }
}

/** Texts of a message count together, and every custom id once. */
interface Totals {
  components: number;
  text: number;
  ids: string[];
}

export function checkMessage(body: unknown, files: readonly SentFile[] = [], how: { flags?: number; nonce?: boolean } = {}): string[] {
  const problems = new Problems();
  if (!isObject(body)) return ['message: expected an object'];
  problems.keys('message', body, ['flags', 'components', 'content', 'allowed_mentions', 'message_reference', 'nonce', 'enforce_nonce', 'attachments']);
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0;
  if ((flags & ~(how.flags ?? V2)) !== 0) problems.add('message', `has flags ${flags} that are not allowed here`);
  if ((flags & V2) !== 0) checkComponents(problems, body);
  else {
    problems.text('content', body['content'], 2000);
    if (body['components'] !== undefined) problems.add('message', 'mixes content and components');
  }
  if ((flags & V2) !== 0) checkShown(problems, body, files);
  checkMentions(problems, body);
  checkFiles(problems, files);
  if (how.nonce === true) {
    problems.text('nonce', body['nonce'], 25);
    if (body['enforce_nonce'] !== true) problems.add('nonce', 'is not enforced');
  }
  return problems.found;
}

function checkMentions(problems: Problems, body: Json): void {
  const allowed = body['allowed_mentions'];
  if (!isObject(allowed)) return problems.add('allowed_mentions', 'is missing, so that texts could ping');
  problems.keys('allowed_mentions', allowed, ['parse', 'users', 'replied_user']);
  if (!Array.isArray(allowed['parse']) || allowed['parse'].length > 0) problems.add('allowed_mentions.parse', 'expected an empty list');
  const users = (allowed['users'] ?? []) as unknown[];
  problems.count('allowed_mentions.users', users, 100, 0);
  for (const user of users) if (typeof user !== 'string' || !SNOWFLAKE.test(user)) problems.add('allowed_mentions.users', `expected an id, got ${String(user)}`);
  if (new Set(users).size !== users.length) problems.add('allowed_mentions.users', 'names somebody twice');
}

/** With components v2 a file is seen only where a component refers to it. */
function checkShown(problems: Problems, body: Json, files: readonly SentFile[]): void {
  const addresses = everyComponent(body['components']).filter(({ type }) => type === 12).flatMap(({ items }) => list(items).map(({ media }) => (isObject(media) ? String(media['url']) : '')));
  const names = files.map(({ name }) => `attachment://${name}`);
  for (const name of names) if (!addresses.includes(name)) problems.add('message', `has ${name}, which no component shows`);
  for (const address of addresses) if (!names.includes(address)) problems.add('message', `shows ${address}, which does not come along`);
  const attachments = (body['attachments'] ?? []) as Json[];
  if (attachments.some(({ id }, index) => Number(id) !== index) || (attachments.length > 0 && attachments.length !== files.length)) problems.add('attachments', 'are not the files that come along');
}

function everyComponent(components: unknown): Json[] {
  return list(components).flatMap((component) => [component, ...everyComponent(component['components'])]);
}

function checkGallery(problems: Problems, where: string, gallery: Json): void {
  problems.keys(where, gallery, ['type', 'items']);
  const items = list(gallery['items']);
  problems.count(`${where}.items`, items, 10);
  for (const item of items) {
    problems.keys(`${where}.items`, item, ['media', 'description']);
    problems.text(`${where}.description`, item['description'], 1024);
    problems.text(`${where}.url`, isObject(item['media']) ? item['media']['url'] : undefined, 2048);
  }
}

function checkFiles(problems: Problems, files: readonly SentFile[]): void {
  problems.count('files', files, 10, 0);
  for (const { name, bytes } of files) {
    if (!/^[\w.-]{1,255}$/.test(name)) problems.add('files', `the name ${name} would be changed`);
    if (bytes > 10 * 1024 * 1024) problems.add('files', `${name} has ${bytes} bytes, more than 10 MiB`);
  }
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > 25 * 1024 * 1024) problems.add('files', 'have more than 25 MiB together');
}

function checkComponents(problems: Problems, body: Json): void {
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) if (body[key] !== undefined) problems.add('message', `has ${key} beside components v2`);
  const totals: Totals = { components: 0, text: 0, ids: [] };
  const components = list(body['components']);
  problems.count('components', components, 40);
  components.forEach((component, index) => checkComponent(problems, `components[${index}]`, component, totals, [1, 10, 12, 14, 17]));
  if (totals.components > 40) problems.add('components', `are ${totals.components} together, more than 40`);
  if (totals.text > 4000) problems.add('components', `hold ${totals.text} characters together, more than 4000`);
  const twice = totals.ids.find((id, index) => totals.ids.indexOf(id) !== index);
  if (twice !== undefined) problems.add('components', `have the custom id ${twice} twice`);
}

function checkComponent(problems: Problems, where: string, component: Json, totals: Totals, allowed: readonly number[]): void {
  totals.components += 1;
  const type = Number(component['type']);
  if (!allowed.includes(type)) return problems.add(where, `may not be of type ${String(component['type'])} here`);
  const inner = list(component['components']);
  const customId = component['custom_id'];
  if (typeof customId === 'string') totals.ids.push(customId);
  switch (type) {
    case 1: {
      problems.keys(where, component, ['type', 'components']);
      const isMenu = inner.some((child) => child['type'] === 3);
      problems.count(where, inner, isMenu ? 1 : 5);
      return inner.forEach((child, index) => checkComponent(problems, `${where}[${index}]`, child, totals, [2, 3]));
    }
    case 2:
      problems.keys(where, component, ['type', 'style', 'label', 'custom_id']);
      problems.text(`${where}.label`, component['label'], 80);
      problems.text(`${where}.custom_id`, customId, 100);
      if (![1, 2, 3, 4].includes(Number(component['style']))) problems.add(where, 'has a style that a button with an id has not');
      return;
    case 3:
      return checkMenu(problems, where, component);
    case 10:
      problems.keys(where, component, ['type', 'content']);
      problems.text(where, component['content'], 4000);
      totals.text += String(component['content']).length;
      return;
    case 12:
      return checkGallery(problems, where, component);
    case 14:
      return problems.keys(where, component, ['type', 'divider', 'spacing']);
    case 17: {
      problems.keys(where, component, ['type', 'accent_color', 'components']);
      const colour = Number(component['accent_color']);
      if (!(colour >= 0 && colour <= 0xffffff)) problems.add(where, 'has a colour out of range');
      problems.count(where, inner, 39);
      return inner.forEach((child, index) => checkComponent(problems, `${where}[${index}]`, child, totals, [1, 10, 12, 14]));
    }
  }
}

function checkMenu(problems: Problems, where: string, menu: Json): void {
  problems.keys(where, menu, ['type', 'custom_id', 'placeholder', 'options']);
  problems.text(`${where}.custom_id`, menu['custom_id'], 100);
  problems.text(`${where}.placeholder`, menu['placeholder'], 150);
  const options = list(menu['options']);
  problems.count(`${where}.options`, options, 25);
  for (const option of options) {
    problems.keys(where, option, ['label', 'value']);
    problems.text(`${where}.label`, option['label'], 100);
    problems.text(`${where}.value`, option['value'], 100);
  }
  if (new Set(options.map((option) => option['value'])).size !== options.length) problems.add(where, 'has a value twice');
}

/** What an interaction is answered with first. */
export function checkResponse(body: unknown): string[] {
  if (!isObject(body)) return ['response: expected an object'];
  const problems = new Problems();
  problems.keys('response', body, ['type', 'data']);
  const data = body['data'];
  switch (body['type']) {
    case 1:
    case 6:
      if (data !== undefined) problems.add('response', 'has data where none belongs');
      return problems.found;
    case 4:
    case 7:
      return [...problems.found, ...checkMessage(data, [], { flags: body['type'] === 4 ? V2 | EPHEMERAL : V2 })];
    case 5:
      if (!isObject(data) || Object.keys(data).join() !== 'flags' || data['flags'] !== EPHEMERAL) problems.add('response', 'a deferred answer takes nothing but the ephemeral flag');
      return problems.found;
    case 8:
      return [...problems.found, ...checkChoices(data)];
    case 9:
      return [...problems.found, ...checkModal(data)];
    default:
      return [`response: has the unknown type ${String(body['type'])}`];
  }
}

function checkChoices(data: unknown): string[] {
  const problems = new Problems();
  const choices = isObject(data) ? data['choices'] : undefined;
  if (!Array.isArray(choices)) return ['choices: expected a list'];
  problems.count('choices', choices, 25, 0);
  for (const choice of list(choices)) {
    problems.text('choice.name', choice['name'], 100);
    problems.text('choice.value', choice['value'], 100);
  }
  return problems.found;
}

export function checkModal(data: unknown): string[] {
  const problems = new Problems();
  if (!isObject(data)) return ['modal: expected an object'];
  problems.keys('modal', data, ['custom_id', 'title', 'components']);
  problems.text('modal.custom_id', data['custom_id'], 100);
  problems.text('modal.title', data['title'], 45);
  const labels = list(data['components']);
  problems.count('modal.components', labels, 5);
  const ids: unknown[] = [];
  for (const label of labels) {
    problems.keys('label', label, ['type', 'label', 'description', 'component']);
    if (label['type'] !== 18) problems.add('modal', 'expected labels');
    problems.text('label.label', label['label'], 45);
    if (label['description'] !== undefined) problems.text('label.description', label['description'], 100);
    const input = isObject(label['component']) ? label['component'] : {};
    problems.keys('input', input, ['type', 'custom_id', 'style', 'required', 'max_length', 'value']);
    problems.text('input.custom_id', input['custom_id'], 100);
    const most = Number(input['max_length']);
    if (!(most >= 1 && most <= 4000)) problems.add('input.max_length', `expected 1 to 4000, got ${most}`);
    if (input['value'] !== undefined) problems.text('input.value', input['value'], most);
    if (input['type'] !== 4 || ![1, 2].includes(Number(input['style']))) problems.add('input', 'expected a text input');
    ids.push(input['custom_id']);
  }
  if (new Set(ids).size !== ids.length) problems.add('modal', 'has a field twice');
  return problems.found;
}

export function checkThread(body: unknown): string[] {
  const problems = new Problems();
  if (!isObject(body)) return ['thread: expected an object'];
  problems.keys('thread', body, ['name', 'auto_archive_duration']);
  problems.text('thread.name', body['name'], 100);
  if (![60, 1440, 4320, 10_080].includes(Number(body['auto_archive_duration']))) problems.add('thread', 'has a duration that Discord has not');
  return problems.found;
}
