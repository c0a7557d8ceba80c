/** What questions to a model may use, counted in tokens and, where prices are known, in money. */
import type { Config } from '../../config.ts';

export interface Spent {
  inputTokens: number;
  outputTokens: number;
}

export interface Budget {
  /** Sent and received together. */
  tokens: number;
  /** In the currency of the prices; 0: no limit but tokens. */
  cost: number;
  /** Of a million tokens. */
  prices: { input: number; output: number };
}

export const NOTHING_SPENT: Spent = { inputTokens: 0, outputTokens: 0 };

export function budgetOf(config: Config, span: 'request' | 'day'): Budget {
  const prices = { input: config.MODEL_INPUT_PRICE, output: config.MODEL_OUTPUT_PRICE };
  return span === 'day' ? { tokens: config.MODEL_TOKENS_PER_DAY, cost: config.MODEL_COST_PER_DAY, prices } : { tokens: config.MODEL_TOKENS_PER_REQUEST, cost: config.MODEL_COST_PER_REQUEST, prices };
}

export function add(a: Spent, b: Spent): Spent {
  return { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
}

export function costOf({ inputTokens, outputTokens }: Spent, { prices }: Budget): number {
  return (inputTokens * prices.input + outputTokens * prices.output) / 1_000_000;
}

export function fits(spent: Spent, budget: Budget): boolean {
  return spent.inputTokens + spent.outputTokens <= budget.tokens && (budget.cost === 0 || costOf(spent, budget) <= budget.cost);
}

/** How many tokens an answer may have that follows a question of `inputTokens`; negative when not even the question fits. */
export function mostOutput(budget: Budget, spent: Spent, inputTokens: number): number {
  const asked = add(spent, { inputTokens, outputTokens: 0 });
  const byTokens = budget.tokens - asked.inputTokens - asked.outputTokens;
  if (budget.cost === 0) return byTokens;
  return Math.min(byTokens, Math.floor(((budget.cost - costOf(asked, budget)) * 1_000_000) / budget.prices.output));
}

/** The limits for people: `60,000 tokens` or `60,000 tokens or a cost of 0.5`. */
export function budgetInWords({ tokens, cost }: Budget): string {
  return `${tokens.toLocaleString('en')} tokens${cost === 0 ? '' : ` or a cost of ${cost}`}`;
}
