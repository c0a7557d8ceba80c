import { loadArtifact } from '../../src/artifact/ledger.ts';
import { handleCommand } from '../../src/commands.ts';
import { newId } from '../../src/requests/intake.ts';
import { waitForOutcome } from '../../src/requests/wait.ts';
import { BENCH_ACTOR, BENCH_TARGET, withApp } from './place.ts';
import { summarise, timed } from './statistics.ts';

const REQUESTS = [
  'Create a function to validate email addresses',
  'Calculate distance between GPS coordinates',
  'split an array into chunks',
  'convert a hex colour to rgb',
  'check whether a year is a leap year',
];
const ROUNDS = 8;

/** Warm time from giving `propose` to its stored outcome, against the static analysis of the same code alone. */
export async function benchPropose(): Promise<object> {
  return withApp(async ({ app }) => {
    const propose = async (request: string): Promise<string> => {
      const reply = await handleCommand(app, { requestId: newId('req'), command: 'propose', args: { request }, actor: BENCH_ACTOR, replyTarget: BENCH_TARGET });
      if (reply.kind !== 'accepted') throw new Error('propose was not accepted');
      const { outcome } = await waitForOutcome(app, reply.requestId, () => undefined);
      if (!outcome.ok) throw new Error(`${request}: ${outcome.error.message}`);
      return String(reply.artifactId);
    };
    for (const request of REQUESTS) await propose(request);
    const ours: number[] = [];
    const analysis: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const request of REQUESTS) {
        let artifactId = '';
        ours.push(await timed(async () => (artifactId = await propose(request))));
        const { content } = (await loadArtifact(app.store.artifacts, artifactId)) ?? {};
        if (content) analysis.push(await timed(() => app.tools.analyze(content.codeFile, content.code)));
      }
    }
    const [whole, alone] = [summarise(ours), summarise(analysis)];
    return { propose: whole, analysisAlone: alone, ratio: whole.p50Ms / alone.p50Ms, goal: 'propose p50 under 150 ms' };
  });
}
