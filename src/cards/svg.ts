/** SVG as text. Whatever stands in it is data: nothing of it can become markup. */

/** One element; numbers are rounded to what a screen can show, so that the same drawing gives the same text everywhere. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value)}"`);
  return children.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Words of a drawing. */
export function textElement(text: string, attributes: Readonly<Record<string, string | number>>): string {
  return element('text', attributes, escapeXml(text));
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
