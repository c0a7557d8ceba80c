import type { CodeArtifact } from '../artifact/code-artifact.ts';
import { AUTHOR } from '../factory/record-proposal.ts';
import type { Words } from '../language/words.ts';
import type { Button } from '../message.ts';

/** What can be done with an artifact as it stands, the most likely first; nothing once it is decided. */
export function artifactButtons(artifact: CodeArtifact, words: Words): Button[] {
  const { artifactId, status, signature, content } = artifact;
  const bound = signature === null ? {} : { signature };
  const run = (label: string): Button => ({ command: 'run-sandbox', label, artifactId, style: 'primary' });
  const reject: Button = { command: 'reject', label: words.say('button.reject'), artifactId, style: 'danger', needsReason: true, ...bound };
  const changes: Button = { command: 'request-changes', label: words.say('button.changes'), artifactId, style: 'plain', needsReason: true, ...bound };
  // Whoever imported code brings a changed version themselves.
  const change = artifact.author === AUTHOR ? [changes] : [];
  const show: Button = { command: 'show', label: words.say('button.showCode'), artifactId, style: 'plain' };
  switch (status) {
    case 'proposed':
      return [run(words.say('button.run')), show];
    case 'tests_failed':
      return [run(words.say('button.runAgain')), ...change, reject, show];
    case 'expired':
      return [run(words.say('button.askAgain')), reject, show];
    case 'approved':
      return [{ command: 'promote', label: words.say('button.deployAgain'), artifactId, style: 'primary', ...bound }, show];
    case 'awaiting_approval': {
      const confirm = words.say('button.confirmApprove', { name: content?.entryPoint ?? artifactId, hash: signature?.slice(0, 12) ?? '' });
      return [{ command: 'promote', label: words.say('button.approve'), artifactId, style: 'primary', confirm, ...bound }, ...change, reject, show];
    }
    default:
      return [];
  }
}
