/** What a highlighter's markup says, as texts with class names: markup itself never reaches the page. */

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/**
 * @param {string} markup spans and escaped text, as highlight.js writes them
 * @returns {{text: string, classes: string}[]}
 */
export function readTokens(markup) {
  const open = [];
  const tokens = [];
  for (const [piece] of markup.matchAll(/<span class="[^"]*">|<\/span>|[^<]+/g)) {
    if (piece === '</span>') open.pop();
    else if (piece.startsWith('<')) open.push(piece.slice('<span class="'.length, -2));
    else tokens.push({ text: piece.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name) => ENTITIES[name]), classes: open.join(' ') });
  }
  return tokens;
}

/** The same tokens, line by line; none holds a line break. */
export function tokenLines(tokens) {
  const lines = [[]];
  for (const { text, classes } of tokens) {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1).push({ text: piece, classes });
    });
  }
  return lines;
}
