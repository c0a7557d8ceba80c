/** What secrets look like, by their issuers' own prefixes and formats. Every pattern is linear. */
const SECRETS: RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
  /\bxox[abeoprs]-[\w-]{10,}/g,
  /\bxapp-\d-[\w-]{10,}/g,
  /\bgh[opsur]_\w{30,}/g,
  /\bgithub_pat_\w{30,}/g,
  /\bglpat-[\w-]{20,}/g,
  /\bnpm_\w{30,}/g,
  /\bsk-[\w-]{20,}/g,
  /\b[rs]k_(?:live|test)_\w{16,}/g,
  /\bA(?:KIA|SIA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{35}/g,
  /\bhooks\.slack\.com\/services\/[\w/]+/g,
  /\bey[JK][\w-]{10,}\.ey[JK][\w-]{10,}\.[\w-]{10,}/g,
  /\b[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,45}/g,
];

/** Values after a telling name, and credentials inside addresses: the name stays, the value goes. */
const NAMED: [RegExp, string][] = [
  [/(\b(?:bearer|basic)\s+)[\w.~+/=-]{16,}/gi, '$1[redacted]'],
  [/(\b[\w-]{0,40}(?:password|passwd|secret|token|api[_-]?key)["']?\s{0,4}[=:]\s{0,4}["']?)[^\s"',;()]{8,}(?=["'\s,;]|$)/gi, '$1[redacted]'],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]{0,100}:)[^\s/@]{1,200}@/gi, '$1[redacted]@'],
];

/** The text with everything that looks like a secret replaced by `[redacted]`. */
export function redactSecrets(text: string): string {
  let redacted = text;
  for (const pattern of SECRETS) redacted = redacted.replace(pattern, '[redacted]');
  for (const [pattern, replacement] of NAMED) redacted = redacted.replace(pattern, replacement);
  return redacted;
}
