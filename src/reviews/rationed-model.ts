import { SaraphinaError } from '../errors.ts';
import { add, budgetInWords, fits, NOTHING_SPENT, type Budget, type Spent } from '../factory/model/budget.ts';
import { estimateTokens } from '../factory/model/tokens.ts';
import type { LanguageModel } from '../ports.ts';

/**
 * The model within a budget for all reviewers of one proposal. Several questions may be under way at once, so each counts
 * what it may use at most until its answer says what it did; one without an answer goes on counting that.
 * When the budget does not have it, `ask` throws `MODEL_REFUSED`.
 */
export function createRationedModel(model: LanguageModel, budget: Budget): LanguageModel {
  let used = NOTHING_SPENT;
  return {
    name: model.name,
    host: model.host,
    async ask(prompt, call) {
      const most: Spent = { inputTokens: estimateTokens(prompt.instructions + prompt.text), outputTokens: call.maxOutputTokens };
      if (!fits(add(used, most), budget)) throw new SaraphinaError('MODEL_REFUSED', `what the model may use to review one proposal (${budgetInWords(budget)}) is used up`, { answered: false });
      used = add(used, most);
      const answer = await model.ask(prompt, call);
      used = add(used, { inputTokens: answer.inputTokens - most.inputTokens, outputTokens: answer.outputTokens - most.outputTokens });
      return answer;
    },
  };
}
