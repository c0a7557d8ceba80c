import type { APIMessage } from 'discord.js';
import { vi } from 'vitest';

export const ANN = '700000000000000001';
export const BEN = '700000000000000002';
export const EVA = '700000000000000003';
export const GUILD = '700000000000000100';
export const CHANNEL = '700000000000000200';
export const BOT = '700000000000000900';
export const APPROVER_ROLE = '700000000000000300';
export const TOKEN = 'fake-bot-token';

/** Waits until this no longer throws. */
export function eventually<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(work, { timeout: 10_000, interval: 15 });
}

/** Everything a message says. */
export function textOf({ content, components }: Pick<APIMessage, 'content' | 'components'>): string {
  return [content, ...everyPart(components).flatMap((part) => (part.type === 10 ? [String(part['content'])] : []))].join('\n').trim();
}

/** Ids of everything that can be pressed, in order. */
export function controlsOf({ components }: Pick<APIMessage, 'components'>): string[] {
  return everyPart(components).flatMap((part) => (part.type === 2 ? [String(part['custom_id'])] : []));
}

/** The id of the control that stands for this command. */
export function control(message: Pick<APIMessage, 'components'>, command: string): string {
  const found = controlsOf(message).find((id) => id.split(':').includes(command));
  if (found === undefined) throw new Error(`no button for ${command}, only ${controlsOf(message).join(', ')}`);
  return found;
}

export function accentOf({ components }: Pick<APIMessage, 'components'>): unknown {
  return everyPart(components).find((part) => part.type === 17)?.['accent_color'];
}

type Part = { type: number; components?: unknown } & Record<string, unknown>;

function everyPart(components: unknown): Part[] {
  return Array.isArray(components) ? (components as Part[]).flatMap((part) => [part, ...everyPart(part.components)]) : [];
}
