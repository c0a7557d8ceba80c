const WIDTH = 80;

/**
 * Breaks lines at white space so that they have at most `width` characters (code points). Words that are longer stay whole
 * on a line of their own; line breaks in the text are kept, other white space between words becomes one space or a line break.
 * @throws TypeError when `text` is not a string or `width` is not an integer from 1
 */
export function wordWrap(text: string, width: number = WIDTH): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (!Number.isInteger(width) || width < 1) throw new TypeError(`expected a width from 1, got ${String(width)}`);
  return text.split(/\r\n|\r|\n/).map((line) => wrapLine(line, width)).join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.match(/\S+/g) ?? []) {
    const longer = current === '' ? word : `${current} ${word}`;
    const isFull = current !== '' && [...longer].length > width;
    if (isFull) lines.push(current);
    current = isFull ? word : longer;
  }
  return [...lines, current].join('\n');
}
