/** In order of preference. */
const DELIMITERS = [',', ';', '\t', '|'];
const LINES = 20;

/**
 * The delimiter that splits the most of the first 20 lines into the same number of fields (more than one), the one with more fields when
 * that is equal, a comma when there is none. Quoted fields are left out of the count.
 * @throws TypeError when `text` is not a string
 */
export function detectDelimiter(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const lines = (text.replaceAll(/"[^"]*"/g, '').match(/[^\r\n]+/g) ?? []).slice(0, LINES);
  const scores = DELIMITERS.map((delimiter) => scoreOf(lines, delimiter)).sort((a, b) => b.lines - a.lines || b.fields - a.fields);
  return (scores[0] as Score).delimiter;
}

interface Score {
  delimiter: string;
  lines: number;
  fields: number;
}

/** How many lines have as many fields as the first one, and more than one. */
function scoreOf(lines: readonly string[], delimiter: string): Score {
  const [fields, ...others] = lines.map((line) => line.split(delimiter).length);
  const isTable = fields !== undefined && fields > 1;
  return { delimiter, lines: isTable ? 1 + others.filter((count) => count === fields).length : 0, fields: Number(isTable && fields) };
}
