/**
 * Every error a person can meet: its code, its kind and what they read.
 * Kinds: `user` is never retried, `transient` is retried with backoff, `bug` is never retried and
 * shows a reference id instead of its text.
 */
export type ErrorKind = 'user' | 'transient' | 'bug';

const CODES = {
  BAD_ARGUMENTS: 'user',
  UNKNOWN_COMMAND: 'user',
  UNKNOWN_ID: 'user',
  UNKNOWN_DOMAIN: 'user',
  UNKNOWN_FEATURE: 'user',
  REQUEST_TOO_LONG: 'user',
  REQUEST_EMPTY: 'user',
  UNSAFE_TEXT: 'user',
  NO_MATCH: 'user',
  AMBIGUOUS: 'user',
  UNSAFE_FILE_NAME: 'user',
  CODE_REFUSED: 'user',
  WRONG_STATE: 'user',
  NOT_AN_APPROVER: 'user',
  NO_APPROVERS: 'user',
  SELF_APPROVAL: 'user',
  SIGN_IN_REQUIRED: 'user',
  NOT_ALLOWED: 'user',
  RATE_LIMITED: 'user',
  REASON_REQUIRED: 'user',
  STALE_CONTENT: 'user',
  APPROVAL_EXPIRED: 'user',
  NOT_ISOLATED: 'user',
  INTEGRITY: 'user',
  CANCELLED: 'user',
  CHAT_REFUSED: 'user',
  MODEL_REFUSED: 'user',
  BAD_CONFIG: 'user',
  STORE_NEWER: 'user',
  STORE_CORRUPT: 'user',
  NOT_EMPTY: 'user',
  SEQUENCE_TAKEN: 'transient',
  STORE_UNAVAILABLE: 'transient',
  QUEUE_UNAVAILABLE: 'transient',
  SANDBOX_UNAVAILABLE: 'transient',
  TARGET_UNAVAILABLE: 'transient',
  TOOLS_UNAVAILABLE: 'transient',
  CHAT_UNAVAILABLE: 'transient',
  MODEL_UNAVAILABLE: 'transient',
  NOT_ACCEPTED: 'transient',
  LEASE_LOST: 'transient',
  ILLEGAL_TRANSITION: 'bug',
  INTERNAL: 'bug',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof CODES;

/** The one error class of the project; `details` are JSON and safe to show. */
export class SaraphinaError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SaraphinaError';
    this.code = code;
    this.details = details;
  }

  get kind(): ErrorKind {
    return CODES[this.code];
  }
}

export function isErrorCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof SaraphinaError && error.code === code;
}

export function isTransient(error: unknown): boolean {
  return error instanceof SaraphinaError && error.kind === 'transient';
}

/** What is stored, printed and sent for a failure. Unknown errors keep their text for the log only. */
export interface ErrorReport {
  code: ErrorCode;
  message: string;
  [detail: string]: unknown;
}

/**
 * Turns any thrown value into what a person may read.
 * @param reference id under which the log holds the full error of an internal fault
 */
export function toErrorReport(error: unknown, reference: string): ErrorReport {
  if (error instanceof SaraphinaError && error.kind !== 'bug') {
    return { ...error.details, code: error.code, message: error.message };
  }
  const code = error instanceof SaraphinaError ? error.code : 'INTERNAL';
  return { code, message: `internal error, reference ${reference}; the log has the details`, reference };
}
