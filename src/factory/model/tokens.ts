/**
 * How many tokens a text has at most, nearly: tokenizers make about four characters of English one token, and at worst one
 * token of every byte. Half of the bytes is generous for words and code.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(new TextEncoder().encode(text).length / 2);
}
