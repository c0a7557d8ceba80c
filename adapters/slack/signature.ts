import { createHmac, timingSafeEqual } from 'node:crypto';

/** Requests older or newer than this are not believed. */
export const SKEW_MS = 5 * 60_000;

/**
 * Whether Slack signed this request now: `v0=` and the HMAC-SHA256 of `v0:{timestamp}:{raw body}`, compared in constant time.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 * @param body as it came over the wire
 */
export function isSigned(secret: string, headers: Headers, body: Uint8Array, now: Date): boolean {
  const timestamp = headers.get('x-slack-request-timestamp') ?? '';
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now.getTime() - Number(timestamp) * 1000) > SKEW_MS) return false;
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  const [, given] = /^v0=([0-9a-f]{64})$/.exec(headers.get('x-slack-signature') ?? '') ?? [];
  return given !== undefined && timingSafeEqual(Buffer.from(given, 'hex'), expected);
}
