import hljs from '/vendor/highlight.js';
import typescript from '/vendor/highlight-typescript.js';
import { readTokens, tokenLines } from './tokens.js';

/** Longer texts stay plain, so that a page never waits for them. */
const LONGEST = 200_000;

hljs.registerLanguage('typescript', typescript);

/**
 * TypeScript as lines of tokens. What is shown is what is approved, so unless the tokens are the text, character for
 * character, the text stays plain.
 * @returns {{text: string, classes: string}[][]}
 */
export function highlighted(text) {
  const plain = [{ text, classes: '' }];
  if (text.length > LONGEST) return tokenLines(plain);
  const tokens = readTokens(hljs.highlight(text, { language: 'typescript', ignoreIllegals: true }).value);
  return tokenLines(tokens.map((token) => token.text).join('') === text ? tokens : plain);
}
