const REQUIRE_TLD = true;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const TOP_LEVEL = /^(?:[a-z]{2,}|xn--.*)$/i;

/**
 * Checks whether a text is a domain name in ASCII: labels of 1 to 63 letters, digits and inner hyphens (RFC 1123), at most 253 characters.
 * International names count in their ASCII form (`xn--…`).
 * @param requireTld ask for two labels and a top-level name of letters; otherwise `localhost` is a host name too
 * @throws TypeError when `text` is not a string
 */
export function isDomainName(text: string, requireTld: boolean = REQUIRE_TLD): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const labels = text.split('.');
  if (text.length > 253 || !labels.every((label) => LABEL.test(label))) return false;
  return !requireTld || (labels.length > 1 && TOP_LEVEL.test(labels.at(-1) as string));
}
