/**
 * Removes the white space that all lines with text begin with. The first and the last line go when they are blank; other blank
 * lines become empty. Lines are joined by a line feed.
 * @throws TypeError when `text` is not a string
 */
export function dedent(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const inner = text.replaceAll('\r\n', '\n').replace(/^[^\S\n]*\n/, '').replace(/\n[^\S\n]*$/, '');
  const lines = inner.split('\n').map((line) => (line.trim() === '' ? '' : line));
  const [first = '', ...others] = lines.filter((line) => line !== '').map((line) => line.slice(0, line.length - line.trimStart().length));
  const common = others.reduce(commonStart, first);
  return lines.map((line) => line.slice(common.length)).join('\n');
}

function commonStart(a: string, b: string): string {
  let length = a.length;
  while (!b.startsWith(a.slice(0, length))) length -= 1;
  return a.slice(0, length);
}
