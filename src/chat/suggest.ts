import type { App } from '../app.ts';
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import { mayReject, mayRun } from '../artifact/lifecycle.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';
import { oneLine } from '../text.ts';

export interface Suggestion {
  value: string;
  label: string;
}

/** Discord's limit of choices. */
export const MOST_SUGGESTIONS = 25;
const MOST_LOOKED_AT = 200;
const LABEL_LIMIT = 100;

/** Whether a command can do anything with this artifact now. */
const FITS: Record<string, (artifact: CodeArtifact) => boolean> = {
  'run-sandbox': ({ status }) => mayRun(status),
  promote: ({ status }) => status === 'awaiting_approval' || status === 'approved',
  reject: ({ status }) => mayReject(status),
  'request-changes': ({ status }) => mayReject(status),
  metrics: ({ deployment }) => deployment !== null,
  execution: ({ deployment }) => deployment !== null,
};

/**
 * What a person may want to fill in: artifacts that the command fits, domains, or the keys of a prediction.
 * @param argument name of the argument, as in the command table
 * @param typed what stands there already
 * @param args the other arguments given so far
 */
export async function suggestions(app: App, command: string, argument: string, typed: string, args: Readonly<Record<string, unknown>> = {}): Promise<Suggestion[]> {
  if (argument === 'domain') return matching((await app.domains.all()).map(({ domain, title }) => ({ value: domain, label: title })), typed);
  if (argument === 'query') return keySuggestions(app.domains.known(), String(args['domain'] ?? ''), typed);
  if (argument === 'predictionId') return matching((await app.store.predictions.recentIds(MOST_LOOKED_AT)).map((id) => ({ value: id, label: id })), typed);
  if (argument !== 'artifactId' && argument !== 'id') return [];
  const artifacts = await app.store.artifacts.list({ limit: MOST_LOOKED_AT });
  const fits = FITS[command] ?? (() => true);
  return matching(artifacts.filter(fits).map((artifact) => ({ value: artifact.artifactId, label: labelOf(artifact) })), typed);
}

function labelOf({ artifactId, status, content, featureSpec }: CodeArtifact): string {
  return oneLine(`${content?.entryPoint ?? artifactId} · ${status.replaceAll('_', ' ')} · ${featureSpec}`, LABEL_LIMIT);
}

/** The pairs typed so far, with each key that is still free behind them. */
function keySuggestions(domains: readonly DomainSchema[], domain: string, typed: string): Suggestion[] {
  const schema = domains.find((candidate) => candidate.domain === domain);
  if (!schema) return [];
  const words = typed.split(/\s+/);
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).filter((word) => word !== '');
  if (last.includes('=')) return [];
  const free = schema.features.filter(({ name }) => name.startsWith(last) && !before.some((word) => word.startsWith(`${name}=`)));
  return free.slice(0, MOST_SUGGESTIONS).map(({ name, help }) => ({ value: [...before, `${name}=`].join(' '), label: oneLine(`${name}= ${help}`, LABEL_LIMIT) }));
}

function matching(candidates: readonly Suggestion[], typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return candidates.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(wanted)).slice(0, MOST_SUGGESTIONS);
}
