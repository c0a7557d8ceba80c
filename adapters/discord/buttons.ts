import { ButtonStyle, ComponentType, type APIActionRowComponent, type APIButtonComponent, type APIComponentInMessageActionRow } from 'discord.js';
import type { Button } from '../../src/message.ts';
import { controlId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** As many as fit beside the texts of a message; with more, most of them become menus. */
const MOST_BUTTONS = 25;
const BUTTONS_BESIDE_MENUS = 15;
const MOST_MENUS = 6;

/** Rows for these buttons, none lost up to 165 of them; one that is there twice is shown once. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const all = [...new Map(buttons.map((button) => [controlId(button), button])).values()];
  if (all.length <= MOST_BUTTONS) return rows(all);
  return [...rows(all.slice(0, BUTTONS_BESIDE_MENUS)), ...menus(all.slice(BUTTONS_BESIDE_MENUS))];
}

function rows(buttons: readonly Button[]): Row[] {
  return chunks(buttons, LIMITS.buttonsInRow).map((some) => ({ type: ComponentType.ActionRow, components: some.map((button) => rendered(button)) }));
}

function rendered(button: Button): APIButtonComponent {
  return { type: ComponentType.Button, style: styleOf(button), label: plain(button.label, LIMITS.buttonLabel), custom_id: controlId(button) };
}

function styleOf({ style, confirm }: Button): ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger {
  if (style === 'danger') return ButtonStyle.Danger;
  if (style === 'plain') return ButtonStyle.Secondary;
  return confirm === undefined ? ButtonStyle.Primary : ButtonStyle.Success;
}

function menus(buttons: readonly Button[]): Row[] {
  return chunks(buttons, LIMITS.selectOptions)
    .slice(0, MOST_MENUS)
    .map((some, index) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: `more:${index}`,
          placeholder: '…',
          options: some.map((button) => ({ label: plain(button.label, LIMITS.optionLabel), value: controlId(button) })),
        },
      ],
    }));
}

/** Groups of at most `size`, in order. */
export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
