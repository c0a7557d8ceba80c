import { readList, readLiteral, skipSpace, type Literal } from './literal.ts';

/** `name(args) -> result` as the person wrote it, read as data. */
export interface Example {
  /** The text it was read from. */
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

const ARROW = /\s*(?:->|=>|→|⇒|={2,3}|(?:should|must|will)\s+(?:return|give|be|become|equal|output|yield|produce)|gives?|becomes?|yields?|produces?|outputs?|evaluates\s+to|results?\s+in)\s*:?\s+|\s*(?:->|=>|→|⇒|={2,3})\s*/iy;
/** These mean an example only behind a call or a quoted text. */
const VERB = /\s*,?\s*(?:it\s+|the\s+result\s+)?(?:returns?|is|equals?|=)\s*:?\s*/iy;
const CALL = /([A-Za-z_$][\w$]{0,63})\(/y;
const LEAD = /(?:[,;:.]?\s*)?(?:(?:for\s+example|for\s+instance|examples?|e\.g\.|eg|such\s+as|i\.e\.|so\s+that|where|and|also|like)\s*[:,]?\s*)+$/i;
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
  return at === 0 || !/[\w$.'’-]/.test(text[at - 1] as string);
}

function readExample(text: string, at: number): { example: Example; end: number } | undefined {
  const input = readCall(text, at) ?? readInput(text, at);
  if (!input) return undefined;
  const connectorEnd = matchEnd(ARROW, text, input.end) ?? (input.mayUseVerb ? matchEnd(VERB, text, input.end) : undefined);
  if (connectorEnd === undefined || connectorEnd === input.end) return undefined;
  const result = readLiteral(text, skipSpace(text, connectorEnd));
  if (!result || /[\w$]/.test(text[result.end] ?? '')) return undefined;
  const example = { text: text.slice(at, result.end).replaceAll(/\s+/g, ' '), name: input.name, args: input.args, result: result.literal };
  return { example, end: result.end };
}

interface Input {
  name: string | undefined;
  args: Literal[];
  end: number;
  mayUseVerb: boolean;
}

function readCall(text: string, at: number): Input | undefined {
  CALL.lastIndex = at;
  const call = CALL.exec(text);
  if (!call) return undefined;
  const open = at + call[0].length;
  const list = readList(text, open) ?? { literals: [], end: open };
  const close = skipSpace(text, list.end);
  if (text[close] !== ')') return undefined;
  return { name: call[1], args: list.literals, end: close + 1, mayUseVerb: true };
}

function readInput(text: string, at: number): Input | undefined {
  const list = readList(text, at);
  if (!list) return undefined;
  const mayUseVerb = list.literals.every(({ kind }) => kind !== 'number' && kind !== 'word');
  return { name: undefined, args: list.literals, end: list.end, mayUseVerb };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
