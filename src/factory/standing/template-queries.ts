/** Commands about templates: what became of their proposals, and what people decide about that. */
import type { App } from '../../app.ts';
import { approvalPolicy } from '../../approval/decide.ts';
import { requireApprover } from '../../approval/policy.ts';
import { templateCard, templatesCard, thresholdCard } from '../../cards/templates.ts';
import { SaraphinaError } from '../../errors.ts';
import { didYouMean } from '../../near.ts';
import { redactSecrets } from '../../redact.ts';
import { answer, type Reply } from '../../requests/reply.ts';
import type { Actor } from '../../requests/stored-request.ts';
import { cleanText, oneLine, REASON_LIMIT } from '../../text.ts';
import { aliasKey } from '../retrieve.ts';
import type { Template } from '../template.ts';
import { lacking, suggestAliases, type AliasSuggestion } from './suggest-aliases.ts';
import { ACCEPTANCE, NEAR_TIES } from './template-case.ts';
import { templatesView, templateView, thresholdView, type ThresholdView } from './template-view.ts';
import { ALIAS_LIMIT } from './wishes.ts';

/** All families and what is known of their templates, or everything about one template or threshold. */
export async function templates(app: App, { template: id }: { template?: string }, { locale }: Actor): Promise<Reply> {
  if (id !== undefined) return about(app, id, locale);
  const [library, knowledge, suggestions] = await Promise.all([app.templates.library(), app.templates.knowledge(), suggestionsNow(app)]);
  const view = templatesView(library, knowledge, suggestions);
  return answer({ ...view }, templatesCard(view, locale));
}

/** From now on only what becomes of later requests counts; nothing is deleted. */
export async function forget(app: App, { template: id, why = '' }: { template: string; why?: string }, actor: Actor): Promise<Reply> {
  const subject = requireSubject(app, id, actor);
  const reason = why.trim() === '' ? null : redactSecrets(cleanText(why, 'reason', REASON_LIMIT));
  await app.templates.decide(actor, () => ({ subject, action: 'forgotten', reason, words: null }));
  return about(app, subject, actor.locale);
}

/** @throws SaraphinaError `WRONG_STATE` when nothing is forgotten */
export async function restore(app: App, { template: id }: { template: string }, actor: Actor): Promise<Reply> {
  const subject = requireSubject(app, id, actor);
  await app.templates.decide(actor, ({ forgotten }) => {
    if (!forgotten.has(subject)) throw new SaraphinaError('WRONG_STATE', `nothing that became of ${subject} is forgotten`);
    return { subject, action: 'restored', reason: null, words: null };
  });
  return about(app, subject, actor.locale);
}

/** @throws SaraphinaError `BAD_ARGUMENTS` when the words are an alias already, say nothing, or state what the template can't do */
export async function addAlias(app: App, { template: id, alias }: { template: string; alias: string }, actor: Actor): Promise<Reply> {
  requireDecider(app, actor);
  const template = requireTemplate(app, id);
  const words = oneLine(redactSecrets(cleanText(alias, 'alias', ALIAS_LIMIT)), ALIAS_LIMIT);
  const key = aliasKey(words);
  if (key === '') throw new SaraphinaError('BAD_ARGUMENTS', `“${words}” does not say what is wanted, so it can't be an alias`);
  const [problem] = lacking(template, words);
  if (problem !== undefined) throw new SaraphinaError('BAD_ARGUMENTS', `${template.id} can't do what “${words}” says: ${problem}`);
  await app.templates.decide(actor, ({ aliases }) => {
    const owners = [...app.library.owners(words).map((owner) => owner.id), ...(aliases.has(key) ? [aliases.get(key)!.subject] : [])];
    if (owners.includes(template.id)) throw new SaraphinaError('BAD_ARGUMENTS', `“${words}” is an alias of ${template.id} already`);
    if (owners[0] !== undefined) throw new SaraphinaError('BAD_ARGUMENTS', `“${words}” is an alias of ${owners[0]}, which it would no longer find`, { owner: owners[0] });
    return { subject: template.id, action: 'alias-added', reason: null, words };
  });
  return about(app, template.id, actor.locale);
}

/** @throws SaraphinaError `BAD_ARGUMENTS` for words that nobody gave the template */
export async function removeAlias(app: App, { template: id, alias }: { template: string; alias: string }, actor: Actor): Promise<Reply> {
  requireDecider(app, actor);
  const template = requireTemplate(app, id);
  const key = aliasKey(alias);
  await app.templates.decide(actor, ({ aliases }) => {
    const given = aliases.get(key);
    if (given?.subject === template.id) return { subject: template.id, action: 'alias-removed', reason: null, words: given.words };
    const others = [...aliases.values()].filter(({ subject }) => subject === template.id).map(({ words }) => `“${words}”`);
    throw new SaraphinaError('BAD_ARGUMENTS', `nobody gave ${template.id} the alias “${oneLine(alias, ALIAS_LIMIT)}”. Given: ${others.join(', ') || 'none'}`);
  });
  return about(app, template.id, actor.locale);
}

async function about(app: App, id: string, locale: string | undefined): Promise<Reply> {
  const knowledge = await app.templates.knowledge();
  if (isThreshold(id)) {
    const view = { ...thresholdView(id, knowledge), decisions: knowledge.decided.decisions.filter(({ subject }) => subject === id) };
    return answer({ ...view }, thresholdCard(view, locale));
  }
  const view = templateView(requireTemplate(app, id), knowledge, await suggestionsNow(app));
  return answer({ ...view }, templateCard(view, locale));
}

async function suggestionsNow(app: App): Promise<AliasSuggestion[]> {
  const [library, solved, { decided }] = await Promise.all([app.templates.library(), app.templates.solvedWishes(), app.templates.knowledge()]);
  return suggestAliases(solved, library, decided);
}

function requireDecider(app: App, actor: Actor): void {
  requireApprover(approvalPolicy(app), actor);
}

function isThreshold(id: string): id is ThresholdView['threshold'] {
  return id === ACCEPTANCE || id === NEAR_TIES;
}

function requireSubject(app: App, id: string, actor: Actor): string {
  requireDecider(app, actor);
  return isThreshold(id) ? id : requireTemplate(app, id).id;
}

function requireTemplate(app: App, id: string): Template {
  const template = app.library.get(id);
  if (template) return template;
  const ids = [...app.library.templates.map((known) => known.id), ACCEPTANCE, NEAR_TIES];
  throw new SaraphinaError('UNKNOWN_ID', `there is no template ${id.slice(0, 100)}.${didYouMean(id, ids) || ' The list of families names none like it.'}`);
}
