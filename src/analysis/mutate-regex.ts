const ESCAPED_CLASSES: Record<string, string> = { d: 'D', D: 'd', w: 'W', W: 'w', s: 'S', S: 's', b: 'B', B: 'b', p: 'P', P: 'p' };

interface Token {
  text: string;
  isInClass: boolean;
}

/** Regular expressions with one small fault each: an anchor or a quantifier lost, a class or a look-around turned round, the case minded. Wrong ones are left out. */
export function mutateRegex(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  const tokens = tokenize(pattern);
  const joined = (index: number, text: string): string => tokens.map((token, at) => (at === index ? text : token.text)).join('');
  const patterns = tokens.flatMap((token, index) => variants(token).map((text) => joined(index, text)));
  const all = patterns.map((text) => ({ text, flags }));
  if (flags.includes('i')) all.push({ text: pattern, flags: flags.replace('i', '') });
  return all.filter(({ text, flags: set }) => isPattern(text, set)).map(({ text, flags: set }) => `/${text}/${set}`);
}

/** Escapes, group openings, quantifiers, and all else by character. */
function tokenize(pattern: string): Token[] {
  let isInClass = false;
  return (pattern.match(/\\[pPuxk]\{[^}]*\}|\\.|\(\?(?:<?[=!]|:|<\w+>)|\{\d+(?:,\d*)?\}\??|\[\^?|[*+?]\??|[^]/gu) ?? []).map((text) => {
    if (isInClass && text === ']') isInClass = false;
    const token = { text, isInClass };
    if (text.startsWith('[')) isInClass = true;
    return token;
  });
}

function variants({ text, isInClass }: Token): string[] {
  const escaped = /^\\([dDwWsSbBpP])/.exec(text)?.[1];
  if (escaped !== undefined && !(isInClass && /b/i.test(escaped))) return [`\\${ESCAPED_CLASSES[escaped]}${text.slice(2)}`];
  if (isInClass) return [];
  if (text === '[') return ['[^'];
  if (text === '[^') return ['['];
  if (/^\(\?<?[=!]$/.test(text)) return [text.endsWith('=') ? `${text.slice(0, -1)}!` : `${text.slice(0, -1)}=`];
  return text === '^' || text === '$' || /^(?:[*+?]\??|\{\d)/.test(text) ? [''] : [];
}

function isPattern(text: string, flags: string): boolean {
  try {
    return text !== '' && new RegExp(text, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
