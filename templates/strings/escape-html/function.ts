const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes a text for use between HTML tags or in a quoted attribute: `&`, `<`, `>`, `"` and `'` (OWASP rule 1).
 * Not enough inside scripts, styles, URLs or attributes without quotes.
 * @throws TypeError when `text` is not a string
 */
export function escapeHtml(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
