/** What people are told about the model: what left the machine, what was seen, and what was not. Never a word that the model wrote. */
import type { ModelUse } from '../../artifact/code-artifact.ts';
import type { GenerationResult } from '../generate.ts';
import type { Example } from '../read-examples.ts';
import type { ReadRequest } from '../read-request.ts';
import type { TryOut } from './try-out.ts';

export type Generated = Extract<GenerationResult, { kind: 'generated' }>;

/** The answer with these lines: before its assumptions, or behind the reason why there is none. */
export function withNotes<Result extends GenerationResult>(result: Result, lines: readonly string[], modelUse: ModelUse): Result {
  if (result.kind !== 'generated') return { ...result, hint: [result.hint, ...lines.map(asSentence)].join(' ') };
  const { provenance } = result;
  const used = modelUse.prompts.length === 0 ? {} : { modelUse };
  return { ...result, provenance: { ...provenance, ...used, assumptions: [...lines, ...provenance.assumptions] } };
}

function asSentence(line: string): string {
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** What left the machine; nothing when nothing did. */
export function tellSent({ prompts, model, host, repairs }: ModelUse, { examples }: ReadRequest, secrets: number): string[] {
  if (prompts.length === 0) return [];
  const what = ['your words', ...(examples.length > 0 ? ['examples'] : []), ...(repairs > 0 ? ['what became of its code'] : [])];
  const list = what.length === 1 ? what[0] : `${what.slice(0, -1).join(', ')} and ${what.at(-1)}`;
  const taken = secrets === 0 ? '' : `; ${secrets === 1 ? '1 secret was' : `${secrets} secrets were`} taken out before`;
  return [`${list} were sent to ${host} (${model})${taken}`];
}

/** How far an answer of the model was looked at. */
export function tellTryOut(tryOut: Extract<TryOut, { kind: 'held' }>, examples: readonly Example[]): string[] {
  const beyond = examples.length > 0 ? 'the tests beyond your examples were' : 'the tests were';
  const byModel = `${beyond} written by the model from the request, without sight of the code`;
  switch (tryOut.how) {
    case 'tests': return [`all ${tryOut.run.passed} tests passed before it was proposed (${tryOut.run.isolation === 'none' ? 'local process, not isolated' : tryOut.run.isolation})`, byModel];
    case 'examples': return [`only ${examples.length > 0 ? 'your examples' : 'what the template gives'} were tried, in a process without rights; its tests did not run, because there is no isolated sandbox`, byModel];
    case 'nothing': return ['nothing of it was run, because there is no isolated sandbox', byModel];
  }
}
