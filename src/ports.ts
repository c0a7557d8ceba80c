/** Everything the core needs from outside. Adapters implement these; contract suites hold them to it. */
import type { ReviewFacts } from './analysis/api-facts.ts';
import type { PlantedFaults } from './analysis/plant-faults.ts';
import type { StaticAnalysisReport } from './analysis/report.ts';
import type { ArtifactStatus, ArtifactType, CodeArtifact } from './artifact/code-artifact.ts';
import type { ExecutionCounts } from './artifact/execution-metrics.ts';
import type { AuditEntry } from './audit/audit-entry.ts';
import type { CallOutcome, Candidate } from './factory/candidate.ts';
import type { Literal } from './factory/literal.ts';
import type { FoundProgram, SearchProblem } from './factory/synthesis/problem.ts';
import type { Message, ReplyTarget } from './message.ts';
import type { DomainSchema } from './predictions/domains/schema.ts';
import type { StoredPrediction } from './predictions/prediction.ts';
import type { TrainedModel } from './predictions/training/model.ts';
import type { TrainingRow } from './predictions/training/train-model.ts';
import type { JobCommand, RequestOutcome, StoredRequest } from './requests/stored-request.ts';
import type { Isolation, MutantNote, SandboxEvidence, SandboxSpec } from './sandbox/run.ts';

/** Wall-clock time in UTC. Order never depends on it. */
export interface Clock {
  now(): Date;
}

export interface Logger {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** Every method throws `STORE_UNAVAILABLE` when the database can't be reached. */
export interface Store {
  readonly kind: 'sqlite' | 'mongodb';
  readonly artifacts: ArtifactStore;
  readonly requests: RequestStore;
  readonly predictions: PredictionStore;
  readonly signIns: SignInStore;
  readonly documents: DocumentStore;
  ping(): Promise<void>;
  /** Every record of every collection, in an order that `restore` accepts on either kind of store. */
  backup(): AsyncIterable<BackupRecord>;
  /** Fills an empty store; throws `NOT_EMPTY` otherwise. */
  restore(records: AsyncIterable<BackupRecord>): Promise<number>;
  /** Safe to call twice. */
  close(): Promise<void>;
}

export interface BackupRecord {
  collection: string;
  record: Record<string, unknown>;
}

export interface ArtifactFilter {
  status?: ArtifactStatus;
  /** Only artifacts changed after this time (ISO 8601). */
  updatedAfter?: string;
  /** Default 50, at most 500. */
  limit?: number;
}

export interface ArtifactStore {
  /** Appends one entry; throws `SEQUENCE_TAKEN` when `(artifactId, sequence)` exists. */
  append(entry: AuditEntry): Promise<void>;
  /** Entries with `sequence > after`, oldest first. */
  entries(artifactId: string, after?: number): Promise<AuditEntry[]>;
  /** The projection as stored; it may lag behind the entries. */
  get(artifactId: string): Promise<CodeArtifact | undefined>;
  /** Stores the projection unless the stored one is as new or newer; marks its entries as projected. */
  saveProjection(artifact: CodeArtifact): Promise<void>;
  /** Artifacts with entries newer than their projection. */
  lagging(limit: number): Promise<string[]>;
  /** Newest change first. */
  list(filter: ArtifactFilter): Promise<CodeArtifact[]>;
  /** Every artifact that has entries or a document, in no particular order. */
  allIds(): AsyncIterable<string>;
  /** Ids of the most recently changed artifacts, for "did you mean". */
  recentIds(limit: number): Promise<string[]>;
  /** The artifact now deployed under this function name. */
  deployedAs(entryPoint: string): Promise<CodeArtifact | undefined>;
  /** Artifacts awaiting approval whose `expiresAt` is not after `now`. */
  expired(now: string, limit: number): Promise<string[]>;
  /** Adds one execution atomically and returns the new counts. */
  recordExecution(artifactId: string, ok: boolean): Promise<ExecutionCounts>;
  executions(artifactId: string): Promise<ExecutionCounts>;
}

export interface RequestStore {
  /** Saves the request; when `requestId` exists already, returns the stored one untouched. */
  insert(request: StoredRequest): Promise<{ inserted: boolean; request: StoredRequest }>;
  get(requestId: string): Promise<StoredRequest | undefined>;
  /** `received` -> `pending`. False when it was not `received`. */
  accept(requestId: string): Promise<boolean>;
  /** `received`, or `pending` and unleased -> `cancelled`. False otherwise. */
  cancel(requestId: string, now: string): Promise<boolean>;
  /** Takes a pending request that nobody holds (or whose lease ended); raises `fence` and `attempts`. */
  claim(requestId: string, owner: string, now: string, leaseMs: number): Promise<StoredRequest | undefined>;
  /** Extends the lease and stores `progress` when given. False when the fence is no longer ours. */
  renew(requestId: string, fence: number, expiresAt: string, progress?: string): Promise<boolean>;
  /** Gives the request back unfinished. */
  release(requestId: string, fence: number): Promise<void>;
  /** `pending` -> `done`. False when the fence is no longer ours. */
  finish(requestId: string, fence: number, outcome: RequestOutcome, now: string): Promise<boolean>;
  /** Accepted, unfinished and not leased at `now`, oldest first. */
  claimable(now: string, limit: number): Promise<StoredRequest[]>;
  /** Still `received` since before `before`. */
  abandoned(before: string, limit: number): Promise<StoredRequest[]>;
  /** Pending requests of this command that were received before this one. */
  countAhead(command: JobCommand, receivedAt: string): Promise<number>;
  countByActor(actorId: string, since: string): Promise<number>;
  forArtifact(artifactId: string, limit: number): Promise<StoredRequest[]>;
  countPending(): Promise<number>;
}

export interface PredictionStore {
  save(prediction: StoredPrediction): Promise<void>;
  get(predictionId: string): Promise<StoredPrediction | undefined>;
  /** Sets the outcome; a second call replaces it and keeps the first in `outcomeHistory`. */
  logOutcome(predictionId: string, outcome: number | string | boolean, at: string): Promise<StoredPrediction | undefined>;
  recentIds(limit: number): Promise<string[]>;
  history(domain: string, limit: number): Promise<StoredPrediction[]>;
}

/** Single-use sign-in links and the browser sessions they open. Only SHA-256 digests of tokens are stored. */
export interface SignInStore {
  putLink(link: { tokenHash: string; identity: string; expiresAt: string }): Promise<void>;
  /** Returns the identity once; unknown, used or expired links give undefined. */
  redeemLink(tokenHash: string, now: string): Promise<string | undefined>;
  putSession(session: { tokenHash: string; identities: string[]; expiresAt: string }): Promise<void>;
  getSession(tokenHash: string, now: string): Promise<{ identities: string[]; expiresAt: string } | undefined>;
  deleteSession(tokenHash: string): Promise<void>;
}

/** A small document: what it is about and when it wants attention stand beside it, for queries. */
export interface StoredDocument<Body = unknown> {
  key: string;
  /** Grows by one with every save; the first is 1. */
  version: number;
  /** What the document is about, e.g. an artifact id; empty: nothing in particular. */
  about: string;
  /** When somebody has to look at it, ISO 8601; null: never. */
  dueAt: string | null;
  body: Body;
}

/**
 * Small documents of several kinds by key, e.g. live messages, notices and preferences.
 * A save names the version it was made from, so that of two writers one wins.
 */
export interface DocumentStore {
  get<Body>(kind: string, key: string): Promise<StoredDocument<Body> | undefined>;
  /**
   * Saves a document in place of `document.version`; 0 for one that must not exist yet.
   * False when somebody else was faster; nothing is changed then.
   */
  put(kind: string, document: StoredDocument): Promise<boolean>;
  /** False when it was not there. */
  delete(kind: string, key: string): Promise<boolean>;
  /** Those whose `dueAt` is not after `now`, longest due first. */
  due<Body>(kind: string, now: string, limit: number): Promise<StoredDocument<Body>[]>;
  /** Those about this, in the order of their keys. */
  about<Body>(kind: string, about: string, limit: number): Promise<StoredDocument<Body>[]>;
}

export interface JobTicket {
  name: JobCommand;
  /** `[a-z-]+-…` without `:`; a job with the same id that still exists is not added again. */
  jobId: string;
  requestId: string;
}

export interface JobContext {
  /** 1 for the first try. */
  attempt: number;
  lastAttempt: boolean;
  /** Aborted by `cancel` and by `close` when its deadline passes. */
  signal: AbortSignal;
  progress(text: string): Promise<void>;
}

export type JobHandler = (ticket: JobTicket, context: JobContext) => Promise<void>;

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  workers: number;
}

/**
 * Transport only: it may forget everything (the reconciler re-enqueues) and may deliver twice.
 * A handler that throws a transient error is tried again with exponential backoff; any other error is not.
 */
export interface JobQueue {
  readonly kind: 'in-process' | 'bullmq';
  /** Throws `QUEUE_UNAVAILABLE` within 2 s when the queue can't be reached. */
  enqueue(ticket: JobTicket): Promise<void>;
  /** Starts working with so many jobs of each name at once. */
  start(handler: JobHandler, concurrency: Record<JobCommand, number>): Promise<void>;
  /** Removes a waiting job or aborts a running one of this process. False when there is none. */
  cancel(ticket: JobTicket): Promise<boolean>;
  counts(): Promise<QueueCounts>;
  ping(): Promise<void>;
  /** Stops taking jobs, lets running ones finish until the deadline, then aborts them. Safe to call twice. */
  close(deadlineMs: number): Promise<void>;
}

export interface SandboxContext {
  signal: AbortSignal;
  progress(text: string): void;
  /** Told of the mutants of `spec.mutants`, while they run. */
  onMutant?(note: MutantNote): void;
}

/** Runs untrusted tests. It reports evidence; the verdict is `judge`'s. */
export interface Sandbox {
  readonly isolation: Isolation;
  /** Whether it can run now, in words a person can act on. */
  status(): Promise<{ ready: boolean; detail: string; remedy?: string }>;
  /** Makes it ready, e.g. builds the image. */
  prepare(progress: (text: string) => void): Promise<void>;
  /** Throws `SANDBOX_UNAVAILABLE` for faults of the infrastructure. */
  run(spec: SandboxSpec, context: SandboxContext): Promise<SandboxEvidence>;
  /** Removes what dead instances of this program left behind; returns how many. */
  reap(): Promise<number>;
  close(): Promise<void>;
}

/** What the tests file plans to do, counted without running it. */
export interface Inspection {
  artifactType: ArtifactType;
  entryPoint: string | null;
  /** Full names (`describe > test`) where they are string literals. */
  plannedTests: string[];
  /** True when tests are made in loops or by `.each`, so that the count is a lower bound. */
  dynamicTests: boolean;
  /** Constructs that make a verdict worthless: skip, only, todo, vi.mock of the subject, … */
  testFindings: { rule: string; message: string; line: number }[];
  /** Hidden or bidirectional characters, coverage pragmas, imports that can't work, … */
  codeFindings: { rule: string; message: string; line: number }[];
  /** What reviewers need to know of both files. */
  facts: ReviewFacts;
}

/** Static tools; hostile input can't stall or crash the caller. Throws `TOOLS_UNAVAILABLE` after a time-out. */
export interface CodeTools {
  analyze(fileName: string, source: string): Promise<StaticAnalysisReport>;
  inspect(files: { codeFile: string; code: string; testFile: string; tests: string }): Promise<Inspection>;
  /** JavaScript and declarations derived deterministically from one self-contained module. */
  emit(fileName: string, source: string): Promise<{ js: string; dts: string }>;
  /** The module with a counter in every loop, and at most a hundred small faults to plant in it, the same ones every time. */
  plantFaults(fileName: string, source: string): Promise<PlantedFaults>;
  close(): Promise<void>;
}

export interface TrainingContext {
  seed: number;
  signal: AbortSignal;
  progress(text: string): void;
}

/** Trains models beside everything else: it takes seconds to a minute of one core. */
export interface Trainer {
  /** Throws `BAD_ARGUMENTS` for rows nothing can be learned from. */
  train(schema: DomainSchema, rows: readonly TrainingRow[], context: TrainingContext): Promise<TrainedModel>;
}

/** Makes pictures of drawings, for chats that show none. */
export interface PicturePainter {
  /** The drawing as a PNG file. Throws an Error for what is no SVG, and when it takes too long. */
  paint(svg: string): Promise<Uint8Array>;
}

/**
 * Tries code on people's values, in a process that can be killed: values that make it hang or grow end only the candidate.
 * Throws `TOOLS_UNAVAILABLE` when that process can't be had.
 */
export interface CandidateRunner {
  /** Calls every candidate with every list of arguments; outcomes in the order of both. Promises are awaited. */
  run(candidates: readonly Candidate[], calls: readonly (readonly Literal[])[]): Promise<CallOutcome[][]>;
  /** Looks for a program that fits the examples; undefined when there is none within the limits. */
  search(problem: SearchProblem): Promise<FoundProgram | undefined>;
  close(): Promise<void>;
}

/** What is sent to a language model: `instructions` are ours, `text` holds what people wrote and is data to it. */
export interface ModelPrompt {
  instructions: string;
  text: string;
}

export interface ModelAnswer {
  text: string;
  /** Tokens as the provider counted them. */
  inputTokens: number;
  outputTokens: number;
}

export interface ModelCall {
  maxOutputTokens: number;
  signal: AbortSignal;
  /** Characters received so far, as they stream in. */
  progress(characters: number): void;
}

/** A language model behind somebody's API; there is none unless the configuration names one. */
export interface LanguageModel {
  /** As people know it, e.g. `anthropic claude-sonnet-4-5`. */
  readonly name: string;
  /** Host that prompts are sent to. */
  readonly host: string;
  /**
   * Asks once; short outages and rate limits are waited for inside.
   * Throws `MODEL_UNAVAILABLE` where trying again later may help, `MODEL_REFUSED` where it can't (key, name, request),
   * and the signal's reason when it is aborted. An answer that was cut off is no answer.
   */
  ask(prompt: ModelPrompt, call: ModelCall): Promise<ModelAnswer>;
}

export interface ShipFile {
  /** Name of the file in the version's folder. */
  path: string;
  text: string;
}

/** Where approved code goes. One writer at a time; a shipment is one atomic commit. */
export interface DeploymentTarget {
  readonly name: string;
  /**
   * Commits the files of the next version of `entryPoint`. Shipping the same artifact again returns the first result.
   * @param build makes the files of that version; `path` is its folder in the target
   */
  ship(
    shipment: { artifactId: string; entryPoint: string; message: string },
    build: (version: number, path: string) => ShipFile[],
  ): Promise<{ path: string; commit: string; version: number }>;
  /** The bytes committed under `path` at `commit`, by file name in that folder; undefined when they are gone. */
  read(commit: string, path: string): Promise<Map<string, string> | undefined>;
  /** What people import right now, by path from the target's root; undefined where nothing is checked out. */
  readCheckedOut(paths: readonly string[]): Promise<Map<string, string> | undefined>;
  status(): Promise<{ ready: boolean; detail: string }>;
}

/** An address under which a platform calls us; `handle` proves who calls before it does anything. */
export interface HttpMount {
  path: string;
  handle(request: Request): Promise<Response>;
}

/**
 * A chat that shows messages. Every method throws `CHAT_UNAVAILABLE` where trying again may help (rate limits are waited
 * for inside), and `CHAT_REFUSED` where it can't: the channel or the message is gone, or a right is missing.
 */
export interface Platform {
  readonly name: 'slack' | 'discord';
  /**
   * Posts a message into `target.channel`, or below another message where `target.threadId` names that message.
   * @param key posting twice under one key shows one message, where the platform can tell
   * @returns the target with the id of the new message as `messageId`
   */
  post(target: ReplyTarget, message: Message, key: string): Promise<ReplyTarget>;
  /** Replaces the message `target.messageId`. */
  update(target: ReplyTarget, message: Message): Promise<void>;
  /** Says something to one person beside `target`: visible to them only where that is possible, else below the message. */
  tell(target: ReplyTarget, actorId: string, message: Message, key: string): Promise<void>;
  /** Where direct messages to this person (`slack:T…/U…`, `discord:ID`) go; null when they can't be reached. */
  direct(actorId: string): Promise<ReplyTarget | null>;
}
