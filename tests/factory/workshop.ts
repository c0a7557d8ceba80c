import { createCandidateRunner } from '../../adapters/candidate-runner/candidate-runner.ts';
import type { GenerationResult } from '../../src/factory/generate.ts';
import { proposeCode, type Workshop } from '../../src/factory/propose-code.ts';
import { library } from './library.ts';

export type Generated = Extract<GenerationResult, { kind: 'generated' }>;

/** The project's templates and a real process for candidates; close it after the tests. */
export function createWorkshop(): Workshop & { generated(request: string, choose?: string): Promise<Generated>; refused(request: string): Promise<string>; close(): Promise<void> } {
  const candidates = createCandidateRunner();
  const workshop = { library, candidates };
  return {
    ...workshop,
    async generated(request, choose) {
      const result = await proposeCode(request, workshop, choose === undefined ? {} : { choose });
      if (result.kind !== 'generated') throw new Error(`${request}: ${result.kind}, ${result.hint}`);
      return result;
    },
    async refused(request) {
      const result = await proposeCode(request, workshop);
      if (result.kind !== 'no-match') throw new Error(`${request}: ${JSON.stringify(result).slice(0, 400)}`);
      return result.hint;
    },
    close: () => candidates.close(),
  };
}
