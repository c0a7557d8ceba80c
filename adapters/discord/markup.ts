/** Text of people made fit for Discord, where it is data and never markup. */

import { cut, visible } from '../../src/text.ts';

/** Addresses, which are shown as themselves, and identities of this platform, which are shown as names. */
const TOKENS = /https?:\/\/[^\s<>"'`„“”\\]*[^\s<>"'`„“”\\.,;:!?)\]}*_~|]|\bdiscord:\d{15,20}\b|\bdiscord-role:\d{15,20}\/\d{15,20}\b/g;
/** Everything Discord takes for markup anywhere in a line. */
const MARKUP = /[\\`*_~|[\]<>#@]/;
/** And what it takes for a list at the start of one: `-` and `1.`. */
const LIST = /^(\s*)([-+]|\d{1,9}(?=\.))/;

/** For places that show text as it is, such as labels; never empty, which Discord would refuse. */
export function plain(text: string, limit: number): string {
  const shown = cut(visible(text).replace(/\s+/g, ' ').trim(), limit);
  return shown === '' ? '–' : shown;
}

/**
 * For places that read markup: it is escaped, no escape and no name is cut in two, addresses show no preview, and people
 * of this platform are named in Discord's own way. Who is pinged is decided by `allowed_mentions` alone.
 * https://docs.discord.com/developers/reference#message-formatting
 */
export function escaped(text: string, limit: number): string {
  let result = '';
  for (const part of partsOf(visible(text))) {
    if (result.length + part.length > limit - 1) return `${result}…`;
    result += part;
  }
  return result;
}

/** Pieces that may not be cut. */
function* partsOf(text: string): Generator<string> {
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    yield* escapedParts(text.slice(at, match.index), at === 0);
    yield tokenMarkup(match[0]);
    at = match.index + match[0].length;
  }
  yield* escapedParts(text.slice(at), at === 0);
}

function tokenMarkup(token: string): string {
  if (token.startsWith('http')) return `<${token}>`;
  const [kind, id = ''] = token.split(':');
  return kind === 'discord' ? `<@${id}>` : `<@&${id.split('/')[1] ?? ''}>`;
}

function* escapedParts(text: string, isStart: boolean): Generator<string> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) yield '\n';
    const [whole = '', space = '', mark = ''] = (index > 0 || isStart ? LIST.exec(line) : null) ?? [];
    yield* space;
    if (mark !== '') yield /\d/.test(mark) ? `${mark}\\` : `\\${mark}`;
    for (const character of line.slice(whole.length)) yield MARKUP.test(character) ? `\\${character}` : character;
  }
}
