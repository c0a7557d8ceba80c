import { expect, test } from 'vitest';
import { redactSecrets } from '../src/redact.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEF';

test.each([
  ['Slack bot', `xoxb-${letters}`],
  ['Slack app', `xapp-1-${letters}`],
  ['GitHub', `ghp_${letters.slice(0, 36)}`],
  ['GitHub, fine-grained', `github_pat_${letters}`],
  ['GitLab', `glpat-${letters.slice(0, 20)}`],
  ['npm', `npm_${letters.slice(0, 36)}`],
  ['AWS', 'AKIAABCDEFGHIJKLMNOP'],
  ['Google', `AIza${letters.slice(0, 35)}`],
  ['Stripe', `sk_live_${letters.slice(0, 24)}`],
  ['a model provider', `sk-proj-${letters}`],
  ['JSON web token', `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0abc.${letters}`],
  ['Discord', `MTIzNDU2Nzg5MDEyMzQ1Njc4OTA.GabcDe.${letters.slice(0, 38)}`],
  ['Slack webhook', 'hooks.slack.com/services/T0001/B0002/abcdef'],
  ['private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'],
])('%s', (_name, secret) => {
  expect(redactSecrets(`before ${secret} after`)).toBe('before [redacted] after');
});

test.each([
  ['password=hunter2hunter2', 'password=[redacted]'],
  ['"api_key": "0123456789abcdef"', '"api_key": "[redacted]"'],
  ['SLACK_SIGNING_SECRET=0123456789abcdef', 'SLACK_SIGNING_SECRET=[redacted]'],
  ['Authorization: Bearer 0123456789abcdefghij', 'Authorization: Bearer [redacted]'],
  ['mongodb://user:pa55word@host/db', 'mongodb://user:[redacted]@host/db'],
])('%s', (text, expected) => {
  expect(redactSecrets(text)).toBe(expected);
});

test.each(['a plain sentence', 'const token = readToken();', 'the password is too short', 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'https://example.org/a:b', 'sk-short', '550e8400-e29b-41d4-a716-446655440000', 'password: no'])('%s stays', (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test('a megabyte of almost-secrets is no work', () => {
  for (const part of ['eyJ', 'password', 'x-', 'a://', '-----BEGIN ', 'M'.repeat(24)]) expect(redactSecrets(part.repeat(100_000)).length).toBeGreaterThan(0);
});
