/** What is known of the templates beyond their files: what became of their proposals, what people decided, and the ranking that follows. */
import type { Clock, Store } from '../../ports.ts';
import type { Actor } from '../../requests/stored-request.ts';
import { createLibrary, type Library } from '../retrieve.ts';
import type { Adjustment } from './adjustment.ts';
import { readDecisions, recordDecision, type Decided, type TemplateDecision } from './decisions.ts';
import { RULES } from './evidence.ts';
import { createProjection } from './projection.ts';
import { shiftOf, thresholdsFrom } from './standing.ts';
import { isEmpty, type Tally } from './tally.ts';
import { ACCEPTANCE, NEAR_TIES } from './template-case.ts';
import type { SolvedWish } from './wishes.ts';

const BUILT = 'template-book';
/** How long what other processes change may go unnoticed. */
const BELIEVED_MS = 3000;

export interface Knowledge {
  /** By template or threshold; only where anything became of anything. */
  tallies: ReadonlyMap<string, Tally>;
  decided: Decided;
}

export interface TemplateBook {
  /** The templates with people's aliases, as what became of their proposals ranks them; what others change shows within seconds. */
  library(): Promise<Library>;
  knowledge(): Promise<Knowledge>;
  /** Refused requests that templates solved afterwards. */
  solvedWishes(): Promise<SolvedWish[]>;
  /** Takes in what became of an artifact; safe to repeat, and a crash in the middle is mended by the next time. */
  follow(artifactId: string): Promise<void>;
  /** Takes in every artifact there is; gives what following them one by one gave. */
  rebuild(): Promise<void>;
  /** Records what somebody decided about a template. @param decide throws to refuse */
  decide(actor: Actor, decide: (decided: Decided) => Pick<TemplateDecision, 'subject' | 'action' | 'reason' | 'words'>): Promise<void>;
}

/** @param options.library the templates as their files have them */
export function createTemplateBook({ store, clock, library }: { store: Pick<Store, 'artifacts' | 'documents'>; clock: Clock; library: Library }): TemplateBook {
  const { documents } = store;
  const projection = createProjection(store);
  let building: Promise<void> | undefined;
  let believed: { library: Library; until: number } | undefined;
  let indexed: { aliases: string; library: Library } | undefined;

  async function rebuild(): Promise<void> {
    const count = await projection.followAll();
    // An empty store stays empty, so that a backup can still be restored into it.
    if (count > 0) await documents.put(BUILT, { key: 'built', version: 0, about: '', dueAt: null, body: { at: clock.now().toISOString() } });
    believed = undefined;
  }

  /** Artifacts from before this book was kept are taken in once. */
  async function build(): Promise<void> {
    building ??= documents.get(BUILT, 'built').then((built) => (built ? undefined : rebuild()));
    await building.catch((error: unknown) => {
      building = undefined;
      throw error;
    });
  }

  async function knowledge(): Promise<Knowledge> {
    await build();
    const decided = await readDecisions(documents);
    const isCurrent = ({ subject, since, rules }: Tally): boolean => rules === RULES && since === (decided.forgotten.get(subject) ?? '');
    const tallies = await Promise.all((await projection.tallies()).map((tally) => (isCurrent(tally) ? tally : projection.addUp(tally.subject))));
    return { decided, tallies: new Map(tallies.filter((tally) => !isEmpty(tally)).map((tally) => [tally.subject, tally])) };
  }

  /** The index is made again only when aliases change. */
  function withAliases({ aliases }: Decided): Library {
    const given = Map.groupBy(aliases.values(), ({ subject }) => subject);
    const key = JSON.stringify([...aliases]);
    if (given.size === 0) return library;
    if (indexed?.aliases !== key) {
      const templates = library.templates.map((template) => ({ ...template, aliases: [...template.aliases, ...(given.get(template.id) ?? []).map(({ words }) => words)] }));
      indexed = { aliases: key, library: createLibrary(templates) };
    }
    return indexed.library;
  }

  return {
    knowledge,
    rebuild,
    async library() {
      if (believed && performance.now() < believed.until) return believed.library;
      const { decided, tallies } = await knowledge();
      believed = { library: withAliases(decided).adjusted(adjustmentFrom(tallies)), until: performance.now() + BELIEVED_MS };
      return believed.library;
    },
    async solvedWishes() {
      await build();
      return projection.solvedWishes();
    },
    async follow(artifactId) {
      await projection.follow(artifactId);
      believed = undefined;
    },
    async decide(actor, decide) {
      await recordDecision(documents, clock, actor, decide);
      believed = undefined;
    },
  };
}

function adjustmentFrom(tallies: ReadonlyMap<string, Tally>): Adjustment {
  return {
    shifts: new Map([...tallies].map(([subject, tally]) => [subject, shiftOf(tally)])),
    thresholds: thresholdsFrom(tallies.get(ACCEPTANCE), tallies.get(NEAR_TIES)),
  };
}
