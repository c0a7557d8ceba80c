/** Which buttons of a card are for the person who looks at it. Whether they may be pressed is decided again when they are. */
import type { App } from '../../src/app.ts';
import { approvalPolicy } from '../../src/approval/decide.ts';
import { requireApprovable, requireApprover, type ApprovalPolicy } from '../../src/approval/policy.ts';
import { requireChangeable } from '../../src/approval/request-changes.ts';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { Button, Message } from '../../src/message.ts';
import type { Actor } from '../../src/requests/stored-request.ts';

export interface UsableCard {
  message: Message;
  /** Why the first button that was left out is not for this person. */
  refusal: { code: string; message: string } | null;
}

/** The card with the buttons that this person may press. */
export async function usableCard(app: App, actor: Actor, message: Message): Promise<UsableCard> {
  const policy = approvalPolicy(app);
  const buttons: Button[] = [];
  let refusal: UsableCard['refusal'] = null;
  for (const button of message.buttons) {
    const artifact = await loadArtifact(app.store.artifacts, button.artifactId);
    const problem = artifact && refusalOf(policy, artifact, actor, button, app.clock.now().toISOString());
    if (problem) refusal ??= { code: problem.code, message: problem.message };
    else buttons.push(button);
  }
  return { message: { ...message, buttons }, refusal };
}

function refusalOf(policy: ApprovalPolicy, artifact: CodeArtifact, actor: Actor, { command, signature }: Button, now: string): SaraphinaError | undefined {
  try {
    if (command === 'promote' || command === 'reject') requireApprover(policy, actor);
    if (command === 'promote' && artifact.status === 'awaiting_approval') requireApprovable(policy, artifact, actor, now, signature);
    if (command === 'request-changes') requireChangeable(policy, artifact, actor);
    return undefined;
  } catch (error) {
    if (error instanceof SaraphinaError) return error;
    throw error;
  }
}
