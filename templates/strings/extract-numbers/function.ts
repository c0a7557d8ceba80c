/**
 * All numbers of a text in order: digits, with commas between groups of three and a decimal part. `-` is a sign where no
 * letter, digit or sign stands right before it, so `1-2` and `A-4` hold 2 and 4.
 * @throws TypeError when `text` is not a string
 */
export function extractNumbers(text: string): number[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const found = text.match(/(?:(?<![\p{L}\p{N}.-])-)?(?<![\d,]|\d\.)\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|(?:(?<![\p{L}\p{N}.-])-)?\d+(?:\.\d+)?/gu) ?? [];
  return found.map((number) => Number(number.replaceAll(',', ''))).filter(Number.isFinite);
}
