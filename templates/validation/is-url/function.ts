/** Longest address that every browser and server takes. */
const MAX_LENGTH = 2083;
const START = /^(?:https?|ftp):\/\/[^/?#]/i;
const FORBIDDEN = /[\s\p{Cc}<>"\\^`{|}]/u;
const LABEL = /^[a-z0-9-]{1,63}$/;
const TOP_LEVEL = /^(?:[a-z]{2,}|xn--.*)$/;
/** By the URL standard a host whose last part is a number is an IPv4 address. */
const IPV4 = /\.\d+$/;

/**
 * Checks whether a text is an absolute http, https or ftp URL with a public host name or an IP address.
 * @throws TypeError when `text` is not a string
 */
export function isUrl(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (text.length > MAX_LENGTH || !START.test(text) || FORBIDDEN.test(text) || !URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  return hostname.startsWith('[') || isIpv4(hostname, text) || isHostName(hostname);
}

/** The URL parser turns `http://127.1` and `http://0x7f000001` into 127.0.0.1; only the plain spelling passes. */
function isIpv4(hostname: string, text: string): boolean {
  return IPV4.test(hostname) && text.includes(hostname);
}

function isHostName(hostname: string): boolean {
  const labels = hostname.split('.');
  return labels.length > 1 && labels.every(isLabel) && TOP_LEVEL.test(labels.at(-1) as string);
}

function isLabel(label: string): boolean {
  return LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-');
}
