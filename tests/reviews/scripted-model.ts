import type { LanguageModel, ModelCall, ModelPrompt } from '../../src/ports.ts';

export interface ScriptedModel extends LanguageModel {
  /** Every question so far. */
  asked: ModelPrompt[];
}

/** A model that answers as it is told, and keeps to the port: it ends with the signal's reason when that is aborted. */
export function scriptedModel(answer: (prompt: ModelPrompt, call: ModelCall) => string | Promise<string>): ScriptedModel {
  const asked: ModelPrompt[] = [];
  return {
    name: 'test model',
    host: 'models.example.com',
    asked,
    async ask(prompt, call) {
      call.signal.throwIfAborted();
      asked.push(prompt);
      return { text: await answer(prompt, call), inputTokens: 10, outputTokens: 5 };
    },
  };
}

export const APPROVES = '{"verdict": "approves", "reasons": []}';

/** Topic of a question, by what its instructions say. */
export function topicOf({ instructions }: ModelPrompt): string {
  return /Judge only (whether the code|security|the interface|the tests)/.exec(instructions)?.[1] ?? '';
}
