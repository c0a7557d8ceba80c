import { randomBytes } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { SaraphinaError, toErrorReport, type ErrorCode } from '../../src/errors.ts';
import type { Logger } from '../../src/ports.ts';
import type { WebContext } from './context.ts';

/** HTTP statuses of errors that people cause; every other `user` error is 400. */
const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  SIGN_IN_REQUIRED: 401,
  NOT_ALLOWED: 403,
  NOT_AN_APPROVER: 403,
  NO_APPROVERS: 403,
  SELF_APPROVAL: 403,
  UNKNOWN_ID: 404,
  UNKNOWN_COMMAND: 404,
  WRONG_STATE: 409,
  STALE_CONTENT: 409,
  APPROVAL_EXPIRED: 409,
  NOT_ISOLATED: 409,
  INTEGRITY: 409,
  REQUEST_TOO_LONG: 413,
  RATE_LIMITED: 429,
};

/** Status for an error: `user` 4xx, `transient` 503, `bug` and unknown ones 500. */
export function statusOf(error: unknown): ContentfulStatusCode {
  if (!(error instanceof SaraphinaError)) return 500;
  if (error.kind === 'transient') return 503;
  return error.kind === 'bug' ? 500 : (STATUS[error.code] ?? 400);
}

/** Answers `{error: {code, message, …}}`; faults of our own go to the log under the reference that is shown. */
export function errorReply(c: WebContext, error: unknown, logger: Logger, status = statusOf(error)): Response {
  const reference = `web-${randomBytes(4).toString('hex')}`;
  if (status === 500) {
    logger.error('web request failed', { reference, path: c.req.path, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  return c.json({ error: toErrorReport(error, reference) }, status);
}
