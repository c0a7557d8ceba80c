/** A function's declaration, read from its text. */
export interface Signature {
  /** Type parameters with their constraints, e.g. `T` -> `number | string`; no constraint: empty. */
  generics: Map<string, string>;
  params: Param[];
  returns: string;
}

export interface Param {
  name: string;
  type: string;
  isOptional: boolean;
  isRest: boolean;
}

/** Reads `name<T>(a: A, b?: B, ...c: C[]): R`. */
export function parseSignature(text: string): Signature {
  const open = matching(text, text.indexOf('<'), '(');
  const close = closing(text, open);
  const generics = text.slice(text.indexOf('<') + 1, open - 1);
  return {
    generics: new Map(text[open - 1] === '>' ? splitTop(generics, ',').map(toGeneric) : []),
    params: splitTop(text.slice(open + 1, close), ',').map(toParam),
    returns: text.slice(close + 1).replace(/^\s*:\s*/, '').trim(),
  };
}

/** Position of the parameter list: behind the type parameters where there are any. */
function matching(text: string, angle: number, bracket: string): number {
  const open = text.indexOf(bracket);
  return angle < 0 || angle > open ? open : closing(text, angle) + 1;
}

function toGeneric(text: string): [string, string] {
  const [name = '', constraint = ''] = text.split(/\s+extends\s+/);
  return [name.trim(), constraint.trim()];
}

function toParam(text: string): Param {
  const colon = text.indexOf(':');
  const name = text.slice(0, colon).trim();
  return { name: name.replace(/^\.\.\.|\?$/g, ''), type: text.slice(colon + 1).trim(), isOptional: name.endsWith('?'), isRest: name.startsWith('...') };
}

const PAIRS: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function closing(text: string, open: number): number {
  const stack: string[] = [];
  for (let at = open; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '>' && text[at - 1] === '=') continue;
    if (character in PAIRS) stack.push(PAIRS[character] as string);
    else if (character === stack.at(-1)) stack.pop();
    if (stack.length === 0) return at;
  }
  return text.length;
}

/** Splits where no bracket is open. */
export function splitTop(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text[at] as string) in PAIRS) at = closing(text, at);
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}
