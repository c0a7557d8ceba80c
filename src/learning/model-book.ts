/** Which model answers for a domain, and how it came to: models are kept by version, every change is an entry of a hash chain. */
import { canonicalJson, GENESIS_HASH, sha256, type AuditActor } from '../audit/audit-entry.ts';
import { SaraphinaError } from '../errors.ts';
import type { Clock, DocumentStore, StoredDocument } from '../ports.ts';
import type { TrainedModel } from '../predictions/training/model.ts';

const MODEL = 'model';
const CHANGE = 'model-change';
const HEAD = 'model-head';
/** Models held in memory; they are read far more often than they change. */
const CACHED = 16;

export type ModelAction = 'trained' | 'recalibrated' | 'kept' | 'reverted';

/** One change of what answers for a domain. The entry is the change, as with artifacts. */
export interface ModelChange {
  domain: string;
  /** 1, 2, 3, … without gaps. */
  sequence: number;
  action: ModelAction;
  actor: AuditActor;
  at: string;
  requestId: string | null;
  /** The version in force from then on. */
  version: string;
  details: Record<string, unknown>;
  previousHash: string;
  /** SHA-256 of the RFC 8785 JSON of everything else. */
  hash: string;
}

export interface VersionedModel {
  /** `m-` and the first 12 hex digits of the SHA-256 of the model's JSON: the same bytes, the same version. */
  version: string;
  model: TrainedModel;
}

interface Head {
  sequence: number;
  hash: string;
  version: string;
}

export interface ModelBook {
  /** The model in force; undefined while there is none. */
  current(domain: string): Promise<VersionedModel | undefined>;
  /** A model that was in force at some time. */
  get(domain: string, version: string): Promise<VersionedModel | undefined>;
  /**
   * Records a change and puts the model in force.
   * @throws SaraphinaError `SEQUENCE_TAKEN` when somebody else changed the domain meanwhile
   */
  record(domain: string, model: TrainedModel, change: Pick<ModelChange, 'action' | 'actor' | 'requestId' | 'details'>): Promise<ModelChange>;
  /** The newest changes, newest first. */
  changes(domain: string, limit: number): Promise<ModelChange[]>;
}

export function modelVersion(model: TrainedModel): string {
  return `m-${sha256(JSON.stringify(model)).slice(0, 12)}`;
}

export function createModelBook(documents: DocumentStore, clock: Clock): ModelBook {
  const cache = new Map<string, VersionedModel>();

  /** The head as the entries say: a crash may have left it behind. */
  async function head(domain: string): Promise<{ stored: StoredDocument<Head> | undefined; head: Head | undefined }> {
    const stored = await documents.get<Head>(HEAD, domain);
    let newest = stored?.body;
    for (;;) {
      const next = await documents.get<ModelChange>(CHANGE, changeKey(domain, (newest?.sequence ?? 0) + 1));
      if (!next) return { stored, head: newest };
      newest = { sequence: next.body.sequence, hash: next.body.hash, version: next.body.version };
    }
  }

  async function get(domain: string, version: string): Promise<VersionedModel | undefined> {
    const key = `${domain}/${version}`;
    const cached = cache.get(key);
    if (cached) return cached;
    const found = await documents.get<TrainedModel>(MODEL, key);
    if (!found) return undefined;
    const model = { version, model: found.body };
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value!);
    cache.set(key, model);
    return model;
  }

  return {
    get,
    async current(domain) {
      const { head: newest } = await head(domain);
      return newest && get(domain, newest.version);
    },
    async record(domain, model, change) {
      const version = modelVersion(model);
      await documents.put(MODEL, { key: `${domain}/${version}`, version: 0, about: domain, dueAt: null, body: model });
      const { stored, head: before } = await head(domain);
      const unhashed = { ...change, domain, sequence: (before?.sequence ?? 0) + 1, at: clock.now().toISOString(), version, previousHash: before?.hash ?? GENESIS_HASH };
      const entry: ModelChange = { ...unhashed, hash: sha256(canonicalJson(unhashed)) };
      const isOurs = await documents.put(CHANGE, { key: changeKey(domain, entry.sequence), version: 0, about: domain, dueAt: null, body: entry });
      if (!isOurs) throw new SaraphinaError('SEQUENCE_TAKEN', `somebody else changed the model of ${domain} at the same time`);
      const body: Head = { sequence: entry.sequence, hash: entry.hash, version };
      await documents.put(HEAD, { key: domain, version: stored?.version ?? 0, about: '', dueAt: null, body });
      return entry;
    },
    async changes(domain, limit) {
      const { head: newest } = await head(domain);
      const found: ModelChange[] = [];
      for (let sequence = newest?.sequence ?? 0; sequence > 0 && found.length < limit; sequence -= 1) {
        const entry = await documents.get<ModelChange>(CHANGE, changeKey(domain, sequence));
        if (entry) found.push(entry.body);
      }
      return found;
    },
  };
}

function changeKey(domain: string, sequence: number): string {
  return `${domain}/${String(sequence).padStart(8, '0')}`;
}

/** What does not add up in a domain's chain, first bad entry first. @param changes newest first, as `changes` gives them, all of them */
export function changeProblems(domain: string, changes: readonly ModelChange[]): { sequence: number; problem: string }[] {
  const problems: { sequence: number; problem: string }[] = [];
  let previousHash = GENESIS_HASH;
  for (const [index, entry] of [...changes].reverse().entries()) {
    const { hash, ...unhashed } = entry;
    if (entry.sequence !== index + 1) problems.push({ sequence: index + 1, problem: `the entry of ${domain} is missing` });
    if (entry.previousHash !== previousHash) problems.push({ sequence: entry.sequence, problem: 'does not link to the entry before it' });
    if (sha256(canonicalJson(unhashed)) !== hash) problems.push({ sequence: entry.sequence, problem: 'its hash does not match its contents: the entry was changed' });
    previousHash = hash;
  }
  return problems;
}
