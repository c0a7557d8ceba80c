/**
 * What Slack accepts, as its documentation says, written without a look at the adapter's own limits.
 * https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/methods
 */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
type Fields = { [key: string]: Json | undefined };

const MESSAGE_BLOCKS = ['actions', 'context', 'divider', 'header', 'image', 'rich_text', 'section'];
const VIEW_BLOCKS = [...MESSAGE_BLOCKS, 'input'];
const RICH_TEXT_PARTS = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote'];
/** slackapi/bolt-js#2509: refused at about 13,200 though every block was within its own limit. */
const SUM_OF_TEXTS = 13_000;

/** Everything wrong with the arguments of a Web API method or of a click's answer (`respond`); empty when Slack would take them. */
export function slackProblems(method: string, args: Record<string, unknown>): string[] {
  const check = new Check();
  if (['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'respond'].includes(method)) checkMessage(check, method, args as Fields);
  if (['views.open', 'views.update', 'views.publish', 'views.push'].includes(method)) checkView(check, method, args as Fields);
  if (method === 'files.getUploadURLExternal') checkUpload(check, args as Fields);
  if (method === 'files.completeUploadExternal') checkSharing(check, args as Fields);
  return check.problems;
}

class Check {
  readonly problems: string[] = [];
  /** Ids that must not occur twice. */
  readonly seen = new Set<string>();
  characters = 0;

  that(holds: boolean, problem: string): void {
    if (!holds) this.problems.push(problem);
  }

  length(text: Json | undefined, where: string, most: number, least = 1): void {
    if (typeof text !== 'string') return this.that(false, `${where}: expected a text`);
    this.characters += text.length;
    this.that(text.length >= least && text.length <= most, `${where}: ${text.length} characters, expected ${least} to ${most}`);
    this.that(text.isWellFormed(), `${where}: half a character`);
  }

  once(id: Json | undefined, where: string): void {
    if (id === undefined) return;
    this.that(!this.seen.has(`${where} ${String(id)}`), `${where}: ${String(id)} occurs twice`);
    this.seen.add(`${where} ${String(id)}`);
  }
}

function checkMessage(check: Check, method: string, args: Fields): void {
  if (method !== 'respond') {
    check.that(/^[CDGUW][A-Z0-9]+$/.test(String(args['channel'])), `channel: ${String(args['channel'])} is no id`);
    check.that(args['link_names'] === false || args['link_names'] === 'false', 'link_names must be off, or names in a text ping');
  }
  if (method === 'chat.postMessage' || method === 'respond') {
    check.that(String(args['unfurl_links']) === 'false' && String(args['unfurl_media']) === 'false', 'links must not unfurl');
    if (args['client_msg_id'] !== undefined) check.that(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(String(args['client_msg_id'])), 'client_msg_id: expected a UUID');
  }
  if (method === 'chat.update') check.that(/^\d+\.\d+$/.test(String(args['ts'])), `ts: ${String(args['ts'])} is no time stamp`);
  if (args['thread_ts'] !== undefined) check.that(/^\d+\.\d+$/.test(String(args['thread_ts'])), `thread_ts: ${String(args['thread_ts'])} is no time stamp`);
  const fallback = new Check();
  fallback.length(args['text'], 'text', 4000);
  check.problems.push(...fallback.problems);
  checkMarkup(check, args['text'], 'text');
  const blocks = list(args['blocks']);
  check.that(blocks.length >= 1 && blocks.length <= 50, `blocks: ${blocks.length}, expected 1 to 50`);
  blocks.forEach((block, index) => checkBlock(check, block, `blocks[${index}]`, MESSAGE_BLOCKS));
  check.that(check.characters <= SUM_OF_TEXTS, `blocks: ${check.characters} characters together, expected at most ${SUM_OF_TEXTS} (msg_blocks_too_long)`);
}

function checkView(check: Check, method: string, args: Fields): void {
  const view = object(args['view']);
  const type = String(view['type']);
  check.that(type === (method === 'views.publish' ? 'home' : 'modal'), `type: ${type}`);
  if (type === 'modal') plainText(check, view['title'], 'title', 24);
  if (view['submit'] !== undefined) plainText(check, view['submit'], 'submit', 24);
  if (view['close'] !== undefined) plainText(check, view['close'], 'close', 24);
  if (view['private_metadata'] !== undefined) check.length(view['private_metadata'], 'private_metadata', 3000, 0);
  if (view['callback_id'] !== undefined) check.length(view['callback_id'], 'callback_id', 255);
  const blocks = list(view['blocks']);
  check.that(blocks.length >= 1 && blocks.length <= 100, `blocks: ${blocks.length}, expected 1 to 100`);
  check.that(!blocks.some((block) => block['type'] === 'input') || view['submit'] !== undefined, 'a view with inputs needs submit');
  blocks.forEach((block, index) => checkBlock(check, block, `blocks[${index}]`, VIEW_BLOCKS));
  if (method === 'views.publish') check.that(/^[UW][A-Z0-9]+$/.test(String(args['user_id'])), `user_id: ${String(args['user_id'])}`);
  check.that(JSON.stringify(view).length < 250_000, 'the view is too large');
}

function checkUpload(check: Check, args: Fields): void {
  check.length(args['filename'], 'filename', 255);
  check.that(!/[/\\]/.test(String(args['filename'])), 'filename: holds a path');
  check.that(Number(args['length']) > 0, 'length: an empty file is refused');
  if (args['alt_text'] !== undefined) check.length(args['alt_text'], 'alt_text', 1000);
  check.that(args['snippet_type'] === undefined || Number(args['length']) <= 1_000_000, 'length: too large for a snippet');
}

function checkSharing(check: Check, args: Fields): void {
  const files = list(args['files']);
  check.that(files.length >= 1 && files.every(({ id }) => /^F[A-Z0-9]+$/.test(String(id))), 'files: expected ids of files');
  check.that(/^[CDG][A-Z0-9]+$/.test(String(args['channel_id'])), `channel_id: ${String(args['channel_id'])} is no conversation`);
  if (args['thread_ts'] !== undefined) check.that(/^\d+\.\d+$/.test(String(args['thread_ts'])), `thread_ts: ${String(args['thread_ts'])} is no time stamp`);
  if (args['initial_comment'] === undefined) return;
  check.length(args['initial_comment'], 'initial_comment', 4000);
  checkMarkup(check, args['initial_comment'], 'initial_comment');
}

function checkBlock(check: Check, block: Fields, where: string, allowed: readonly string[]): void {
  const type = String(block['type']);
  check.that(allowed.includes(type), `${where}: no block ${type} here`);
  if (block['block_id'] !== undefined) {
    check.that(String(block['block_id']).length <= 255, `${where}.block_id: over 255 characters`);
    check.once(block['block_id'], 'block_id');
  }
  if (type === 'header') plainText(check, block['text'], `${where}.text`, 150);
  if (type === 'section') checkSection(check, block, where);
  if (type === 'context') {
    const elements = list(block['elements']);
    check.that(elements.length >= 1 && elements.length <= 10, `${where}: ${elements.length} elements, expected 1 to 10`);
    elements.forEach((element, index) => anyText(check, element, `${where}.elements[${index}]`, 3000));
  }
  if (type === 'rich_text') checkRichText(check, block, where);
  if (type === 'actions') {
    const elements = list(block['elements']);
    check.that(elements.length >= 1 && elements.length <= 25, `${where}: ${elements.length} elements, expected 1 to 25`);
    elements.forEach((element, index) => checkButton(check, element, `${where}.elements[${index}]`));
  }
  if (type === 'input') checkInput(check, block, where);
}

function checkSection(check: Check, block: Fields, where: string): void {
  const fields = list(block['fields']);
  check.that(block['text'] !== undefined || fields.length > 0, `${where}: needs text or fields`);
  if (block['text'] !== undefined) anyText(check, object(block['text']), `${where}.text`, 3000);
  check.that(fields.length <= 10, `${where}: ${fields.length} fields, expected at most 10`);
  fields.forEach((field, index) => anyText(check, field, `${where}.fields[${index}]`, 2000));
}

function checkRichText(check: Check, block: Fields, where: string): void {
  const parts = list(block['elements']);
  check.that(parts.length >= 1, `${where}: empty`);
  for (const part of parts) {
    const type = String(part['type']);
    check.that(RICH_TEXT_PARTS.includes(type), `${where}: no ${type} in rich text`);
    const elements = list(part['elements']);
    check.that(elements.length >= 1, `${where}: ${type} is empty`);
    for (const element of elements) checkRichElement(check, element, `${where}.${type}`, type === 'rich_text_preformatted' ? ['text', 'link'] : ['text', 'link', 'user', 'usergroup', 'emoji', 'channel', 'date']);
  }
}

function checkRichElement(check: Check, element: Fields, where: string, allowed: readonly string[]): void {
  const type = String(element['type']);
  check.that(allowed.includes(type), `${where}: no ${type} here`);
  if (type === 'text') check.length(element['text'], `${where}.text`, 4000);
  if (type === 'user') check.that(/^[UW][A-Z0-9]+$/.test(String(element['user_id'])), `${where}: ${String(element['user_id'])} is nobody`);
  if (type !== 'link') return;
  check.length(element['url'], `${where}.url`, 3000);
  check.that(/^https?:\/\/\S+$/.test(String(element['url'])), `${where}: a link of another kind`);
  check.that(element['text'] === undefined || element['text'] === element['url'], `${where}: a link that says it leads elsewhere`);
}

function checkButton(check: Check, button: Fields, where: string): void {
  check.that(button['type'] === 'button', `${where}: ${String(button['type'])}`);
  plainText(check, button['text'], `${where}.text`, 75);
  check.that(String(button['action_id']).length <= 255, `${where}.action_id: over 255 characters`);
  check.once(button['action_id'] === undefined ? undefined : `${where.split('.')[0] ?? ''} ${String(button['action_id'])}`, 'action_id');
  if (button['value'] !== undefined) check.that(String(button['value']).length <= 2000, `${where}.value: over 2000 characters`);
  check.that([undefined, 'primary', 'danger'].includes(button['style'] as string | undefined), `${where}.style: ${String(button['style'])}`);
  if (button['confirm'] === undefined) return;
  const confirm = object(button['confirm']);
  plainText(check, confirm['title'], `${where}.confirm.title`, 100);
  anyText(check, object(confirm['text']), `${where}.confirm.text`, 300);
  plainText(check, confirm['confirm'], `${where}.confirm.confirm`, 30);
  plainText(check, confirm['deny'], `${where}.confirm.deny`, 30);
}

function checkInput(check: Check, block: Fields, where: string): void {
  plainText(check, block['label'], `${where}.label`, 2000);
  if (block['hint'] !== undefined) plainText(check, block['hint'], `${where}.hint`, 2000);
  const element = object(block['element']);
  check.that(String(element['action_id']).length <= 255, `${where}.element.action_id: over 255 characters`);
  if (element['type'] === 'file_input') return checkFileInput(check, element, `${where}.element`);
  check.that(element['type'] === 'plain_text_input', `${where}.element: ${String(element['type'])}`);
  const most = Number(element['max_length'] ?? 3000);
  check.that(most >= 1 && most <= 3000, `${where}.element.max_length: ${most}, expected 1 to 3000`);
  if (element['initial_value'] !== undefined) check.that(String(element['initial_value']).length <= most, `${where}.element.initial_value: longer than max_length`);
}

function checkFileInput(check: Check, element: Fields, where: string): void {
  const most = Number(element['max_files'] ?? 10);
  check.that(Number.isInteger(most) && most >= 1 && most <= 10, `${where}.max_files: ${most}, expected 1 to 10`);
  const types = element['filetypes'];
  check.that(types === undefined || (Array.isArray(types) && types.length > 0 && types.every((type) => /^[a-z0-9]+$/.test(String(type)))), `${where}.filetypes: expected extensions without a dot`);
  check.that(Object.keys(element).every((key) => ['type', 'action_id', 'filetypes', 'max_files'].includes(key)), `${where}: has a key that a file input has not`);
}

function plainText(check: Check, text: Json | undefined, where: string, most: number): void {
  const { type, text: words } = object(text);
  check.that(type === 'plain_text', `${where}: expected plain_text, got ${String(type)}`);
  check.length(words, where, most);
  // Nothing is read into plain text, but what looks like a mention would be copied as one.
  check.that(!/<[@#!]/.test(String(words)), `${where}: looks like a mention`);
}

function anyText(check: Check, element: Fields, where: string, most: number): void {
  if (element['type'] === 'plain_text') return plainText(check, element, where, most);
  check.that(element['type'] === 'mrkdwn', `${where}: ${String(element['type'])}`);
  check.length(element['text'], where, most);
  checkMarkup(check, element['text'], where);
}

/** Text that Slack reads as markup: nothing of people's may ping, link, or leave an entity in two. */
function checkMarkup(check: Check, text: Json | undefined, where: string): void {
  const words = String(text);
  check.that(!/[<>]/.test(words), `${where}: a bracket is not escaped`);
  check.that(!/&(?!(?:amp|lt|gt);)/.test(words), `${where}: an ampersand is not escaped, or cut in two`);
}

function list(value: Json | undefined): Fields[] {
  const parsed = typeof value === 'string' ? (JSON.parse(value) as Json) : value;
  return Array.isArray(parsed) ? (parsed as Fields[]) : [];
}

function object(value: Json | undefined): Fields {
  const parsed = typeof value === 'string' ? (JSON.parse(value) as Json) : value;
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : {};
}
