/** What people decided about templates: whose history is forgotten, and which words are aliases. Every decision is kept, the newest counts. */
import { auditActor } from '../../approval/decide.ts';
import type { AuditActor } from '../../audit/audit-entry.ts';
import { SaraphinaError } from '../../errors.ts';
import type { Clock, DocumentStore } from '../../ports.ts';
import type { Actor } from '../../requests/stored-request.ts';
import { aliasKey } from '../retrieve.ts';

const DECISION = 'template-decision';
const ALL = 'all';
const MOST = 10_000;

export type DecisionAction = 'forgotten' | 'restored' | 'alias-added' | 'alias-removed';

/** One decision; the entry is the change, and entries are never changed. */
export interface TemplateDecision {
  /** 1, 2, 3, … without gaps, over all templates: of two people who decide at once one is first. */
  sequence: number;
  /** Id of a template, or `acceptance` or `near-ties`. */
  subject: string;
  action: DecisionAction;
  actor: AuditActor;
  at: string;
  /** Why, in the person's own words. */
  reason: string | null;
  /** The alias it is about. */
  words: string | null;
}

/** What the decisions come to. */
export interface Decided {
  decisions: readonly TemplateDecision[];
  /** When the history of a template or threshold was forgotten, of those where it still is. */
  forgotten: ReadonlyMap<string, string>;
  /** Aliases that people gave, by what is compared of them. */
  aliases: ReadonlyMap<string, TemplateDecision & { words: string }>;
}

export async function readDecisions(documents: DocumentStore): Promise<Decided> {
  const stored = await documents.about<TemplateDecision>(DECISION, ALL, MOST);
  return fold(stored.map(({ body }) => body));
}

/**
 * Records a decision, made again on what is there when somebody else was faster.
 * @param decide looks at what was decided before; throws to refuse
 */
export async function recordDecision(
  documents: DocumentStore,
  clock: Clock,
  actor: Actor,
  decide: (decided: Decided) => Pick<TemplateDecision, 'subject' | 'action' | 'reason' | 'words'>,
): Promise<Decided> {
  for (;;) {
    const { decisions, ...decided } = await readDecisions(documents);
    const made = decide({ decisions, ...decided });
    if (decisions.length >= MOST) throw new SaraphinaError('INTERNAL', `${MOST} decisions about templates are stored, which is the most`);
    const body: TemplateDecision = { ...made, sequence: decisions.length + 1, actor: auditActor(actor), at: clock.now().toISOString() };
    const isOurs = await documents.put(DECISION, { key: String(body.sequence).padStart(8, '0'), version: 0, about: ALL, dueAt: null, body });
    if (isOurs) return fold([...decisions, body]);
  }
}

function fold(decisions: readonly TemplateDecision[]): Decided {
  const forgotten = new Map<string, string>();
  const aliases = new Map<string, TemplateDecision & { words: string }>();
  for (const decision of decisions) {
    const { action, subject, at, words } = decision;
    if (action === 'forgotten') forgotten.set(subject, at);
    if (action === 'restored') forgotten.delete(subject);
    if (words === null) continue;
    if (action === 'alias-added') aliases.set(aliasKey(words), { ...decision, words });
    else aliases.delete(aliasKey(words));
  }
  return { decisions, forgotten, aliases };
}
