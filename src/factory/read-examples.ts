import { readList, readLiteral, skipSpace, type Found, type Literal } from './literal.ts';

/** `name(args) -> result` as the person wrote it, read as data. */
export interface Example {
  /** The text it was read from, on one line. */
  text: string;
  /** The function's name in it, where there is one. */
  name: string | undefined;
  args: Literal[];
  result: Literal;
}

export interface ReadExamples {
  examples: Example[];
  /** Parts that look like examples but can't be read as data. */
  unread: string[];
  /** The request without its examples. */
  rest: string;
}

const VERBS = 'returns?|gives?|becomes?|yields?|produces?|outputs?|evaluates\\s+to|results?\\s+in|turns\\s+into';
const SIGN = '->|=>|→|⇒|➜|⟶|==>|={2,3}';
/** What may stand between what goes in and what comes out: arrows, comments as in manuals, verbs, “output:”, `.toBe(`. */
const ARROW = new RegExp(
  [
    `\\)?;?\\s*//\\s*(?:${SIGN})?\\s*(?:(?:${VERBS})\\s*:?\\s)?\\s*`,
    `\\s*(?:${SIGN})\\s*(?:(?:${VERBS}|(?:the\\s+)?(?:output|result))\\s*:?\\s)?\\s*`,
    `\\s*,?\\s*(?:(?:it|this|that|the\\s+function)\\s+)?(?:(?:should|must|will|would)\\s+(?:return|give|be|become|equal|output|yield|produce)|gives?|becomes?|yields?|produces?|outputs?|evaluates\\s+to|results?\\s+in|turns\\s+into)\\s*:?\\s+`,
    `\\s*[,;.]?\\s*(?:and\\s+)?(?:the\\s+)?(?:expected\\s+)?(?:output|result|answer)\\s*(?:is|:|=|should\\s+be)\\s*`,
    `\\s*\\)\\s*\\.to(?:Strict)?(?:Equal|Be)\\(\\s*`,
  ].join('|'),
  'iy',
);
/** These mean an example only behind a call or a quoted text. */
const VERB = /\s*,?\s*(?:it\s+|the\s+result\s+)?(?:returns?|is|equals?|=)\s*:?\s*/iy;
/** And this only behind a call. */
const COLON = /\s*:\s*/y;
/** A function's name, with what it belongs to as in `_.chunk`. */
const CALL = /(?:[A-Za-z_$][\w$]{0,30}\.)?([A-Za-z_$][\w$]{0,63})\(/y;
const LEAD = /(?:[,;:.]?\s*)?(?:(?:expect\(|(?:when\s+)?(?:called|given)(?:\s+with)?|(?:for\s+)?(?:the\s+)?inputs?|for\s+example|for\s+instance|examples?|e\.g\.|eg|such\s+as|i\.e\.|so\s+that|where|and|also|like)\s*[:,]?\s*)+$/i;
/** Line breaks, control characters and whatever can't be seen; plain spaces stay. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const UNREAD = /[^\s,;]{1,80}\s*(?:->|=>|→|⇒)\s*[^\s,;]{1,80}/g;

/** Finds the examples in a request: calls or literals, an arrow or a verb such as “gives”, a literal. */
export function readExamples(text: string): ReadExamples {
  const examples: Example[] = [];
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const found = startsToken(text, at) ? readExample(text, at) : undefined;
    if (found) {
      examples.push(found.example);
      rest = `${rest.replace(LEAD, ' ')} . `;
      at = found.end;
    } else {
      rest += text[at];
      at += 1;
    }
  }
  const unread = Array.from(rest.matchAll(UNREAD), ([part]) => part.trim());
  return { examples, unread, rest: rest.replace(UNREAD, ' ') };
}

function startsToken(text: string, at: number): boolean {
  return !/\s/.test(text[at] as string) && (at === 0 || !/[\w$.'’-]/.test(text[at - 1] as string));
}

function readExample(text: string, at: number): { example: Example; end: number } | undefined {
  const input = readCall(text, at) ?? readInput(text, at);
  if (!input) return undefined;
  const connectorEnd = matchEnd(ARROW, text, input.end) ?? (input.mayUseVerb ? matchEnd(VERB, text, input.end) : undefined) ?? (input.isCall ? matchEnd(COLON, text, input.end) : undefined);
  if (connectorEnd === undefined || connectorEnd === input.end) return undefined;
  const start = skipSpace(text, connectorEnd);
  const result = readMarked(text, start) ?? readLiteral(text, start);
  if (!result || /[\w$]/.test(text[result.end] ?? '')) return undefined;
  const example = { text: text.slice(at, result.end).replaceAll(HIDDEN, ' '), name: input.name, args: input.args, result: result.literal };
  return { example, end: result.end };
}

interface Input {
  name: string | undefined;
  args: Literal[];
  end: number;
  mayUseVerb: boolean;
  isCall: boolean;
}

/** A literal between the backticks that mark code in chats: not the text of the code. */
function readMarked(text: string, at: number): Found | undefined {
  const inner = text[at] === '`' ? readLiteral(text, at + 1) : undefined;
  return inner && text[inner.end] === '`' ? { literal: inner.literal, end: inner.end + 1 } : undefined;
}

function readCall(text: string, at: number): Input | undefined {
  const isMarked = text[at] === '`';
  CALL.lastIndex = isMarked ? at + 1 : at;
  const call = CALL.exec(text);
  if (!call) return undefined;
  const open = CALL.lastIndex;
  const list = readList(text, open) ?? { literals: [], end: open };
  const close = skipSpace(text, list.end);
  if (text[close] !== ')' || (isMarked && text[close + 1] !== '`')) return undefined;
  return { name: call[1], args: list.literals, end: close + (isMarked ? 2 : 1), mayUseVerb: true, isCall: true };
}

function readInput(text: string, at: number): Input | undefined {
  const marked = readMarked(text, at);
  const list = marked ? { literals: [marked.literal], end: marked.end } : readList(text, at);
  if (!list) return undefined;
  const mayUseVerb = list.literals.every(({ kind }) => kind !== 'number' && kind !== 'word');
  return { name: undefined, args: list.literals, end: list.end, mayUseVerb, isCall: false };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
