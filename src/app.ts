import type { Config } from './config.ts';
import type { Library } from './factory/retrieve.ts';
import type { TemplateBook } from './factory/standing/template-book.ts';
import type { DomainBook } from './learning/domain-book.ts';
import type { ModelBook } from './learning/model-book.ts';
import type { CandidateRunner, Clock, CodeTools, DeploymentTarget, JobQueue, LanguageModel, Logger, PicturePainter, Platform, Sandbox, Store, Trainer } from './ports.ts';

/** Everything a command or a job may use, wired once in `main.ts`. */
export interface App {
  config: Config;
  store: Store;
  queue: JobQueue;
  tools: CodeTools;
  /** Tries candidates on the examples of a request. */
  candidates: CandidateRunner;
  /** Writes and reviews code where templates are not enough; null unless the configuration names one. */
  model: LanguageModel | null;
  /** The sandbox that is to be used now: Docker when it answers, else the local process. */
  sandbox(): Promise<Sandbox>;
  target: DeploymentTarget;
  /** The templates as their files have them; `templates.library()` ranks them as what became of their proposals says. */
  library: Library;
  templates: TemplateBook;
  /** Domains of predictions, and which model answers for each. */
  domains: DomainBook;
  models: ModelBook;
  trainer: Trainer;
  painter: PicturePainter;
  /** Chats whose messages the courier keeps current; a surface that only reads the store is not listed. */
  platforms: Platform[];
  /** Identities that may decide: `APPROVERS`, or the data folder's own reviewer. */
  approvers: readonly string[];
  clock: Clock;
  logger: Logger;
  /** Name of this process among all that work on the same store. */
  instance: string;
}
