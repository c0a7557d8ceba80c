import { SaraphinaError } from '../../errors.ts';
import type { Clock, DocumentStore, LanguageModel } from '../../ports.ts';
import { redactSecrets } from '../../redact.ts';
import { budgetInWords, NOTHING_SPENT, type Budget } from './budget.ts';
import { dayAfter, dayOf, reserve, settle } from './spending.ts';
import { estimateTokens } from './tokens.ts';

export interface GuardOptions {
  documents: DocumentStore;
  clock: Clock;
  /** Of a day, for everybody together. */
  budget: Budget;
}

/**
 * The model as everybody here may use it: secrets are taken out of what is sent, and the day's budget holds for all workers
 * together. What a question may use at most is counted before it is asked, so a crash in between errs on the safe side.
 * When the budget is used up, `ask` throws `MODEL_UNAVAILABLE` and says until when.
 */
export function createGuardedModel(model: LanguageModel, { documents, clock, budget }: GuardOptions): LanguageModel {
  return {
    name: model.name,
    host: model.host,
    async ask(prompt, call) {
      const sent = { instructions: redactSecrets(prompt.instructions), text: redactSecrets(prompt.text) };
      const day = dayOf(clock);
      const most = { inputTokens: estimateTokens(sent.instructions + sent.text), outputTokens: call.maxOutputTokens };
      if (!(await reserve(documents, day, most, budget))) {
        const message = `what the model may use in a day (${budgetInWords(budget)}) is used up; it is asked again from ${dayAfter(day)} 00:00 UTC`;
        throw new SaraphinaError('MODEL_UNAVAILABLE', message, { answered: false });
      }
      try {
        const answer = await model.ask(sent, call);
        await settle(documents, day, most, answer);
        return answer;
      } catch (error) {
        const wasFree = error instanceof SaraphinaError && error.details['answered'] === false;
        if (wasFree) await settle(documents, day, most, NOTHING_SPENT);
        throw error;
      }
    },
  };
}
