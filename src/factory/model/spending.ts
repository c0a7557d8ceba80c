/** What the model has cost on each day (UTC), for all workers together; it survives restarts. */
import type { Clock, DocumentStore } from '../../ports.ts';
import { add, fits, NOTHING_SPENT, type Budget, type Spent } from './budget.ts';

const SPENDING = 'model-spending';

export function dayOf(clock: Clock): string {
  return clock.now().toISOString().slice(0, 10);
}

/** The first moment of the day after. @param day `2026-01-02` */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

export async function spentOn(documents: DocumentStore, day: string): Promise<Spent> {
  return (await documents.get<Spent>(SPENDING, day))?.body ?? NOTHING_SPENT;
}

/** Counts what a question may use at most before it is asked; false, and nothing counted, where the budget does not have it. */
export async function reserve(documents: DocumentStore, day: string, most: Spent, budget: Budget): Promise<boolean> {
  return change(documents, day, most, (spent) => fits(spent, budget));
}

/** Replaces what was reserved by what it came to. */
export async function settle(documents: DocumentStore, day: string, reserved: Spent, used: Spent): Promise<void> {
  await change(documents, day, { inputTokens: used.inputTokens - reserved.inputTokens, outputTokens: used.outputTokens - reserved.outputTokens }, () => true);
}

async function change(documents: DocumentStore, day: string, difference: Spent, mayBe: (spent: Spent) => boolean): Promise<boolean> {
  for (;;) {
    const stored = await documents.get<Spent>(SPENDING, day);
    const body = add(stored?.body ?? NOTHING_SPENT, difference);
    if (!mayBe(body)) return false;
    if (await documents.put(SPENDING, { key: day, version: stored?.version ?? 0, about: '', dueAt: null, body })) return true;
  }
}
