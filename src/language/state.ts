import type { CodeArtifact } from '../artifact/code-artifact.ts';
import type { ErrorCode } from '../errors.ts';
import { oneLine } from '../text.ts';
import type { Words } from './words.ts';

const REASON_SHOWN = 200;

/** Where an artifact stands, and who brought it there and when. */
export function artifactState(artifact: CodeArtifact, words: Words): string {
  const { artifactId, status, approval, rejection, changeRequest, deployment, testRun, supersededBy } = artifact;
  const deployed = { who: approval?.approvedBy ?? '–', when: timeOf(deployment?.deployedAt, words) };
  const next = supersededBy ?? '–';
  switch (status) {
    case 'proposed':
      return words.say('state.proposed', { artifactId });
    case 'tests_failed':
      return words.say('state.tests_failed', {
        outcome: testRun ? words.say(`outcome.${testRun.outcome}`) : '–',
        reason: oneLine(words.stored(testRun?.reason ?? ''), REASON_SHOWN),
      });
    case 'approved':
      return words.say('state.approved', { who: deployed.who, when: timeOf(approval?.approvedAt, words) });
    case 'deployed':
      return words.say('state.deployed', deployed);
    case 'rolled_back':
      return words.say('state.rolled_back', deployed);
    case 'superseded':
      if (changeRequest) return words.say('state.changes_requested', { who: changeRequest.requestedBy, when: words.time(changeRequest.requestedAt), next });
      return words.say('state.superseded', { ...deployed, next });
    case 'rejected':
      return words.say('state.rejected', { who: rejection?.rejectedBy ?? '–', when: timeOf(rejection?.rejectedAt, words) });
    case 'generation_failed':
      return words.say('state.generation_failed', { reason: failureInWords(artifact, words) });
    default:
      return words.say(`state.${status}`);
  }
}

/** Why somebody turned it down or wants it different; null when nobody did. */
export function decisionReason({ status, rejection, changeRequest }: CodeArtifact): string | null {
  if (status === 'rejected') return rejection?.reason ?? null;
  return status === 'superseded' ? (changeRequest?.reason ?? null) : null;
}

function timeOf(iso: string | undefined, words: Words): string {
  return iso === undefined ? '–' : words.time(iso);
}

/** The sentence itself was stored in English; other languages say first what kind of failure it was. */
function failureInWords({ failure }: CodeArtifact, words: Words): string {
  if (!failure) return words.say('status.generation_failed');
  const message = oneLine(failure.message, REASON_SHOWN);
  return words.locale === 'en' ? message : `${words.error(failure.code as ErrorCode).title} (${message})`;
}
