/** Sentences that are stored in English, as their readers get them. Whatever else a view holds stays as it is. */
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { pickLocale } from '../../src/language/locale.ts';
import { wordsIn, type Words } from '../../src/language/words.ts';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import type { Actor } from '../../src/requests/stored-request.ts';

export function wordsFor(actor: Actor): Words {
  return wordsIn(pickLocale(actor.locale));
}

/** Analysis and test run of an artifact. */
export function translateArtifact({ analysis, testRun }: CodeArtifact, { stored }: Words): Pick<CodeArtifact, 'analysis' | 'testRun'> {
  return {
    analysis: analysis && { ...analysis, basis: stored(analysis.basis) as typeof analysis.basis, breakdown: analysis.breakdown.map((row) => ({ ...row, part: stored(row.part), why: stored(row.why) })) },
    testRun: testRun && { ...testRun, reason: stored(testRun.reason), unconfined: testRun.unconfined.map(stored), ...(testRun.limit === undefined ? {} : { limit: stored(testRun.limit) }) },
  };
}

export function translateDomain(schema: DomainSchema, { stored }: Words): DomainSchema {
  return { ...schema, title: stored(schema.title), target: stored(schema.target), unit: stored(schema.unit), features: schema.features.map((feature) => ({ ...feature, help: stored(feature.help) })) };
}
