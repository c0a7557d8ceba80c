const NUMBER = '[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)';
const HUE = `${NUMBER}(?:deg|grad|rad|turn)?`;
const COMMAS = `${HUE}(?:\\s*,\\s*${NUMBER}%){2}(?:\\s*,\\s*${NUMBER}%?)?`;
const SPACES = `${HUE}(?:\\s+${NUMBER}%){2}(?:\\s*/\\s*${NUMBER}%?)?`;
const COLOR = new RegExp(`^hsla?\\(\\s*(?:${COMMAS}|${SPACES})\\s*\\)$`, 'i');

/**
 * Checks whether a text is a CSS colour `hsl(hue, saturation, lightness)`, also `hsla`, with commas or, as in CSS Color 4, with spaces, and with or without alpha. Hues are numbers with or without deg, grad, rad or turn; the others are percentages.
 * @throws TypeError when `text` is not a string
 */
export function isHslColor(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return COLOR.test(text);
}
