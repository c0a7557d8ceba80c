/** Characters that stay as they are in generated source: letters, marks, numbers, punctuation, symbols and the plain space. */
const VISIBLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/**
 * A text as a double-quoted string literal. Line breaks, hidden and bidirectional characters, odd spaces and lone surrogates
 * are escaped, so that nothing in it can end the literal or mislead a reader.
 */
export function asStringLiteral(text: string): string {
  return Array.from(text, escape).reduce((literal, part) => literal + part, '"') + '"';
}

function escape(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (VISIBLE.test(character)) return character;
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}

/** A text for use inside a block comment: one line, visible characters only, no end of comment. */
export function asCommentText(text: string): string {
  return Array.from(text, (character) => (VISIBLE.test(character) ? character : ' ')).join('').replaceAll('*/', '* /');
}
