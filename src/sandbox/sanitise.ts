import { redactSecrets } from '../redact.ts';

/** Escape sequences of terminals: OSC and the other strings with their terminators, CSI, and two-byte escapes (ECMA-48). */
// eslint-disable-next-line no-control-regex -- these are the characters to remove
const STRINGS = /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c|$)/g;
// eslint-disable-next-line no-control-regex
const SEQUENCES = /(?:\u001b\[|\u009b)[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u007e]?|\u001b[\u0020-\u002f]*[\u0030-\u007e]?/g;
/** Control characters but tab and newline, bidirectional controls, invisible characters other than joiners, tags. */
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text from inside the sandbox, fit for a chat, a log and a terminal: no escape sequences, no carriage returns that
 * overwrite lines, no hidden characters; invalid UTF-8 becomes U+FFFD; secrets are redacted.
 */
export function sanitise(output: string | Uint8Array): string {
  const text = typeof output === 'string' ? output.toWellFormed() : new TextDecoder('utf-8', { ignoreBOM: true }).decode(output);
  const lines = text.replace(STRINGS, '').replace(SEQUENCES, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  return redactSecrets(lines.replace(HIDDEN, ''));
}

/** The same on one line and cut, for names and messages. */
export function sanitiseLine(text: string, limit: number): string {
  const flat = sanitise(text).replace(/\s+/g, ' ').trim();
  return flat.length <= limit ? flat : `${flat.slice(0, limit - 1)}…`;
}
