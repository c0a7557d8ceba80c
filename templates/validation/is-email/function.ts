/** Longest address SMTP can carry (RFC 5321, erratum 1690). */
const MAX_LENGTH = 254;
const ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u;
const QUOTED = /^"(?:[^"\\\p{Cc}]|\\[ -~])*"$/u;
const LABEL = /^[\p{L}\p{M}\p{N}-]{1,63}$/u;
const TOP_LEVEL = /^(?:[\p{L}\p{M}]{2,63}|xn--[a-z0-9-]{2,59})$/iu;

/**
 * Checks whether a text is an e-mail address that can be delivered to over the internet.
 * International letters are allowed (RFC 6531); display names, comments and IP-address domains are not.
 * @throws TypeError when `text` is not a string
 */
export function isEmail(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > MAX_LENGTH) return false;
  return isLocalPart(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

function isLocalPart(local: string): boolean {
  if (new TextEncoder().encode(local).length > 64) return false;
  return QUOTED.test(local) || local.split('.').every((atom) => ATOM.test(atom));
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length > 1 && labels.every(isLabel) && TOP_LEVEL.test(labels.at(-1) as string);
}

/** Look-alikes such as full-width letters change under NFKC and are refused. */
function isLabel(label: string): boolean {
  return LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-') && label.normalize('NFKC') === label;
}
