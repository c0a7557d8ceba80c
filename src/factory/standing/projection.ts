/**
 * What follows from the artifacts about the templates, kept as documents: a case for each artifact and what it says something
 * about, a tally for each template, and refused requests with what solved them. Everything is computed from what is stored and
 * saved over the version it was computed from, so it may be done again, anywhere and at once.
 */
import { setImmediate as afterOthers } from 'node:timers/promises';
import type { CodeArtifact } from '../../artifact/code-artifact.ts';
import { loadArtifact } from '../../artifact/ledger.ts';
import type { Store, StoredDocument } from '../../ports.ts';
import { readDecisions } from './decisions.ts';
import { tallyOf, type Tally } from './tally.ts';
import { casesOf, saysNothing, subjectsOf, templateOf, type TemplateCase } from './template-case.ts';
import { isSolved, solvedBy, wishOf, type SolvedWish, type Wish } from './wishes.ts';

const CASE = 'template-case';
const TALLY = 'template-tally';
const WISH = 'template-wish';
const SOLVED = 'template-wish-solved';
const ALL = 'all';
/** A template with so many cases has evidence enough, and a person with so many wishes has been heard. */
const MOST = 10_000;

export interface Projection {
  /** Takes in what became of an artifact, and of the one it revises. */
  follow(artifactId: string): Promise<void>;
  /** The same for every artifact; returns how many there are. */
  followAll(): Promise<number>;
  /** Adds up the cases of one subject again. */
  addUp(subject: string): Promise<Tally>;
  tallies(): Promise<Tally[]>;
  solvedWishes(): Promise<SolvedWish[]>;
}

export function createProjection({ artifacts, documents }: Pick<Store, 'artifacts' | 'documents'>): Projection {
  /** Saves the cases of one artifact; returns the subjects that have one. */
  async function noteCases(artifactId: string): Promise<string[]> {
    for (;;) {
      const proposed = await loadArtifact(artifacts, artifactId);
      const subjects = proposed ? subjectsOf(proposed) : [];
      if (subjects.length === 0) return [];
      // Read before the truth is: whoever saves after that makes our save fail.
      const stored = await Promise.all(subjects.map((subject) => documents.get<TemplateCase>(CASE, caseKey(artifactId, subject))));
      const cases = await readCases(artifactId);
      const saved = await Promise.all(cases.map((body, index) => saveCase(stored[index], body)));
      if (!saved.includes('lost')) return subjects.filter((_, index) => saved[index] === 'stored');
    }
  }

  async function readCases(artifactId: string): Promise<TemplateCase[]> {
    const artifact = (await loadArtifact(artifacts, artifactId)) as CodeArtifact;
    const revision = artifact.changeRequest && artifact.supersededBy !== null ? await loadArtifact(artifacts, artifact.supersededBy) : undefined;
    return casesOf(artifact, await artifacts.executions(artifactId), revision);
  }

  async function saveCase(stored: StoredDocument<TemplateCase> | undefined, body: TemplateCase): Promise<'stored' | 'nothing' | 'lost'> {
    if (!stored && saysNothing(body)) return 'nothing';
    if (stored && isSame(stored.body, body)) return 'stored';
    const isSaved = await documents.put(CASE, { key: caseKey(body.artifactId, body.subject), version: stored?.version ?? 0, about: body.subject, dueAt: null, body });
    return isSaved ? 'stored' : 'lost';
  }

  async function addUp(subject: string): Promise<Tally> {
    for (;;) {
      const stored = await documents.get<Tally>(TALLY, subject);
      const { forgotten } = await readDecisions(documents);
      const cases = await documents.about<TemplateCase>(CASE, subject, MOST);
      const body = tallyOf(subject, cases.map((one) => one.body), forgotten.get(subject) ?? '');
      if (stored && isSame(stored.body, body)) return body;
      if (await documents.put(TALLY, { key: subject, version: stored?.version ?? 0, about: ALL, dueAt: null, body })) return body;
    }
  }

  async function noteWish(artifact: CodeArtifact): Promise<void> {
    const wish = wishOf(artifact);
    if (wish) await documents.put(WISH, { key: wish.artifactId, version: 0, about: wish.by, dueAt: null, body: wish });
  }

  /** Which refused requests of the same person this artifact solved, or no longer does. */
  async function noteSolved(artifact: CodeArtifact): Promise<void> {
    const stands = isSolved(artifact);
    if (templateOf(artifact) === undefined || !(stands || artifact.status === 'rolled_back')) return;
    for (const { body: wish } of await documents.about<Wish>(WISH, artifact.requestedBy, MOST)) {
      const body = solvedBy(artifact, wish);
      const key = `${wish.artifactId}/${artifact.artifactId}`;
      if (body && stands) await documents.put(SOLVED, { key, version: 0, about: ALL, dueAt: null, body });
      else if (body) await documents.delete(SOLVED, key);
    }
  }

  async function forEachArtifact(work: (artifact: CodeArtifact) => Promise<void>): Promise<number> {
    let count = 0;
    for await (const artifactId of artifacts.allIds()) {
      const artifact = await loadArtifact(artifacts, artifactId);
      if (artifact) await work(artifact);
      count += 1;
      await afterOthers();
    }
    return count;
  }

  const tallies = async (): Promise<Tally[]> => (await documents.about<Tally>(TALLY, ALL, MOST)).map(({ body }) => body);

  return {
    addUp,
    tallies,
    async follow(artifactId) {
      const artifact = await loadArtifact(artifacts, artifactId);
      if (!artifact) return;
      await noteWish(artifact);
      const subjects = [...(await noteCases(artifactId)), ...(artifact.revises === null ? [] : await noteCases(artifact.revises))];
      for (const subject of new Set(subjects)) await addUp(subject);
      await noteSolved(artifact);
    },
    async followAll() {
      const subjects = new Set((await tallies()).map(({ subject }) => subject));
      // Wishes first: what solved one looks for it.
      await forEachArtifact(noteWish);
      const count = await forEachArtifact(async (artifact) => {
        for (const subject of await noteCases(artifact.artifactId)) subjects.add(subject);
        await noteSolved(artifact);
      });
      for (const subject of subjects) await addUp(subject);
      return count;
    },
    solvedWishes: async () => (await documents.about<SolvedWish>(SOLVED, ALL, MOST)).map(({ body }) => body),
  };
}

function caseKey(artifactId: string, subject: string): string {
  return `${artifactId}/${subject}`;
}

/** Both were made by the same code, so their keys stand in the same order. */
function isSame(stored: unknown, made: unknown): boolean {
  return JSON.stringify(stored) === JSON.stringify(made);
}
