/** Forms as modals, and their answers as arguments. */
import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData as Modal, type APIModalSubmission, type APILabelComponent } from 'discord.js';
import { argsFromForm, type Form, type FormField } from '../../src/chat/form.ts';
import type { Locale } from '../../src/language/locale.ts';
import { formId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { cut, visible } from '../../src/text.ts';
import { plain } from './markup.ts';
import { TEXTS } from './texts.ts';

/** Field that takes what has no field of its own; no argument has such a name. */
const MORE = '+more';

/**
 * A modal that asks for what is missing. With more than five questions, the last field takes one `key=value` a line and
 * has a line for each of them already.
 * @returns undefined when what is known does not fit into its id
 */
export function formModal(form: Form, locale: Locale): Modal | undefined {
  const id = formId(form);
  if (id === undefined) return undefined;
  const own = form.fields.length <= LIMITS.modalFields ? form.fields : form.fields.slice(0, LIMITS.modalFields - 1);
  const rest = form.fields.slice(own.length);
  return { custom_id: id, title: plain(form.title, LIMITS.modalTitle), components: [...own.map(field), ...(rest.length === 0 ? [] : [field(moreField(rest, locale))])] };
}

function moreField(fields: readonly FormField[], locale: Locale): FormField {
  const { more, moreHint } = TEXTS[locale];
  return { name: MORE, label: more, hint: moreHint, isRequired: false, isLong: true, maxLength: LIMITS.textInput, initial: fields.map(({ name, initial = '' }) => `${name}=${initial}`).join('\n') };
}

function field({ name, label, hint, isRequired, isLong, initial, maxLength }: FormField): APILabelComponent {
  const limit = Math.min(maxLength, LIMITS.textInput);
  return {
    type: ComponentType.Label,
    label: plain(label, LIMITS.label),
    ...(hint === undefined ? {} : { description: plain(hint, LIMITS.labelDescription) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: isRequired,
      max_length: limit,
      ...(initial === undefined || initial === '' ? {} : { value: cut(visible(initial), limit) }),
    },
  };
}

/** The arguments of the command whose form was filled in. */
export function argsFromModal(form: Pick<Form, 'command' | 'args'>, { components }: APIModalSubmission): Record<string, unknown> {
  const answers: Record<string, string> = {};
  for (const row of components) {
    const inputs = 'component' in row ? [row.component] : 'components' in row ? row.components : [];
    for (const input of inputs) if (input.type === ComponentType.TextInput) answers[input.custom_id] = input.value;
  }
  const { [MORE]: more = '', ...own } = answers;
  return argsFromForm(form, { ...pairLines(more), ...own });
}

/** `key=value` a line; a line without `=` counts as a key whose value is missing, so that it is refused by name. */
function pairLines(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^[^=]+=\s*$/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      return at === -1 ? [line, '?'] : [line.slice(0, at).trim(), line.slice(at + 1)];
    }),
  );
}
