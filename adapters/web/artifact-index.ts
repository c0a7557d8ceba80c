/** What the console looks through: a few facts of every stored artifact, read once and then kept current. */
import type { App } from '../../src/app.ts';
import type { ArtifactStatus, CodeArtifact } from '../../src/artifact/code-artifact.ts';

/** So many artifacts are looked through at most; pages say when there are more. */
const MOST_ARTIFACTS = 20_000;
const READ_AT_ONCE = 50;
const LIST_LIMIT = 500;
/** Clocks of several processes differ, and a slow save shows up late: this far back is looked at again. */
const OVERLAP_MS = 10_000;

export type DecisionKind = 'approved' | 'rejected' | 'changes_requested' | 'expired';

export interface IndexedArtifact {
  artifactId: string;
  status: ArtifactStatus;
  entryPoint: string | null;
  featureSpec: string;
  qualityScore: number | null;
  requestedBy: string;
  createdAt: string;
  updatedAt: string;
  decision: { kind: DecisionKind; at: string } | null;
  isShipped: boolean;
  /** Everything it can be found by, folded. */
  haystack: string;
}

export interface ArtifactIndex {
  /** Newest change first; `isComplete` is false when there are more than are looked through. */
  read(): Promise<{ artifacts: IndexedArtifact[]; isComplete: boolean }>;
}

export function createArtifactIndex({ store }: Pick<App, 'store'>): ArtifactIndex {
  const known = new Map<string, IndexedArtifact>();
  let isComplete = true;
  let since: string | undefined;
  let running: Promise<void> | undefined;

  function note(artifacts: readonly (CodeArtifact | undefined)[]): void {
    for (const artifact of artifacts) {
      if (!artifact) continue;
      if (known.size >= MOST_ARTIFACTS && !known.has(artifact.artifactId)) isComplete = false;
      else known.set(artifact.artifactId, toIndexed(artifact));
    }
  }

  async function readEverything(): Promise<void> {
    let ids: string[] = [];
    const readThese = async (): Promise<void> => {
      note(await Promise.all(ids.map((id) => store.artifacts.get(id))));
      ids = [];
    };
    for await (const id of store.artifacts.allIds()) {
      if (!isComplete) break;
      ids.push(id);
      if (ids.length === READ_AT_ONCE) await readThese();
    }
    await readThese();
  }

  async function catchUp(): Promise<void> {
    const changed = since === undefined ? [] : await store.artifacts.list({ updatedAfter: since, limit: LIST_LIMIT });
    note(changed);
    if (since === undefined || changed.length === LIST_LIMIT) await readEverything();
    const newest = [...known.values()].reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '');
    since = newest === '' ? '' : new Date(Date.parse(newest) - OVERLAP_MS).toISOString();
  }

  return {
    async read() {
      // Whoever comes while it is being read waits for the same round.
      running ??= catchUp().finally(() => (running = undefined));
      await running;
      return { artifacts: [...known.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), isComplete };
    },
  };
}

function toIndexed(artifact: CodeArtifact): IndexedArtifact {
  const { artifactId, status, content, featureSpec, analysis, requestedBy, createdAt, updatedAt, approval, rejection, changeRequest, deployment } = artifact;
  const people = [requestedBy, approval?.approvedBy, rejection?.rejectedBy, changeRequest?.requestedBy];
  return {
    artifactId, status, featureSpec, requestedBy, createdAt, updatedAt,
    entryPoint: content?.entryPoint ?? null,
    qualityScore: analysis?.score ?? null,
    decision: decisionOf(artifact),
    isShipped: deployment !== null,
    haystack: folded([artifactId, content?.entryPoint, featureSpec, ...people].filter(Boolean).join('\n')),
  };
}

function decisionOf({ status, approval, rejection, changeRequest, expiresAt }: CodeArtifact): IndexedArtifact['decision'] {
  if (approval) return { kind: 'approved', at: approval.approvedAt };
  if (rejection) return { kind: 'rejected', at: rejection.rejectedAt };
  if (changeRequest) return { kind: 'changes_requested', at: changeRequest.requestedAt };
  return status === 'expired' && expiresAt !== null ? { kind: 'expired', at: expiresAt } : null;
}

/** Text as it is compared: without case, accents and differences of width. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
