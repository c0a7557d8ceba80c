const TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const TYPE = /^(?:application|audio|example|font|haptics|image|message|model|multipart|text|video)\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/i;
const PARAMETER = new RegExp(`^[ \\t]*${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\[\\t -~])*")[ \\t]*$`);

/**
 * Checks whether a text is a media type such as `text/html; charset=utf-8`: a registered top-level type, a subtype by RFC 6838 and perhaps parameters.
 * @throws TypeError when `text` is not a string
 */
export function isMimeType(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const [type = '', ...parameters] = splitOutsideQuotes(text);
  return TYPE.test(type.replace(/[ \t]$/, '')) && parameters.every((parameter) => PARAMETER.test(parameter));
}

/** The parts between semicolons that do not stand in quotes. */
function splitOutsideQuotes(text: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === ';' && !isQuoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
