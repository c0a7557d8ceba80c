import type { ErrorReport } from '../errors.ts';
import type { ReplyTarget } from '../message.ts';

/**
 * A person as the adapters identified them.
 * `id` is `slack:T…/U…`, `discord:ID`, `web:NAME`, or a bare name for a local identity.
 */
export interface Actor {
  id: string;
  displayName: string;
  /** True when the identity was claimed and not proven (terminal in embedded mode). */
  asserted: boolean;
  /** Operating-system user behind a terminal or a local console. */
  osUser?: string;
  /** What the platform vouches for: `slack-group:TEAM/GROUP`, `discord-role:GUILD/ROLE`. */
  groups?: readonly string[];
  /** Language tag the platform knows of this person, e.g. `de-DE`. */
  locale?: string;
}

/** Commands that run as jobs; every other command is answered at once. */
export const JOB_COMMANDS = ['propose', 'import', 'run-sandbox', 'promote', 'reject', 'predict', 'train', 'batch', 'recalibrate'] as const;
export type JobCommand = (typeof JOB_COMMANDS)[number];

/**
 * `received`: saved, the person has seen nothing yet and it never runs by itself;
 * `pending`: accepted, will run; `done`: has its outcome; `cancelled`: never ran.
 */
export type RequestStatus = 'received' | 'pending' | 'done' | 'cancelled';

export type RequestOutcome = { ok: true; value: Record<string, unknown> } | { ok: false; error: ErrorReport };

/** The right to work on a request until `expiresAt`; `fence` grows with every claim. */
export interface Lease {
  owner: string;
  fence: number;
  expiresAt: string;
}

/** A command somebody gave, from its arrival to its outcome. Unique by `requestId`. */
export interface StoredRequest {
  requestId: string;
  command: JobCommand;
  args: Record<string, unknown>;
  actor: Actor;
  replyTarget: ReplyTarget;
  artifactId: string | null;
  status: RequestStatus;
  receivedAt: string;
  finishedAt: string | null;
  /** How many times it was claimed. */
  attempts: number;
  lease: Lease | null;
  /** What is being done right now, for people. */
  progress: string | null;
  outcome: RequestOutcome | null;
}
