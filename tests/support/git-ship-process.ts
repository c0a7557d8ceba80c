/** Ships one artifact and prints the result: `node git-ship-process.ts REPOSITORY ARTIFACT ANSWER`. */
import { createGitTarget } from '../../adapters/git/git-target.ts';
import { CLOCK, shipArtifact } from './git-place.ts';

const [repository = '', artifactId = '', answer = ''] = process.argv.slice(2);
const logger = { info: () => {}, warn: () => {}, error: () => {} };
const target = createGitTarget({ repository, logger, clock: CLOCK, environment: process.env });
process.stdout.write(JSON.stringify(await shipArtifact(target, artifactId, { answer })));
