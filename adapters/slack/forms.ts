import type { Form } from '../../src/chat/form.ts';
import { message } from '../../src/message.ts';
import type { SlackClients } from './clients.ts';
import { reasonOf } from './errors.ts';
import type { Hearing, Saying } from './hearing.ts';
import { formModal, workingModal } from './modal.ts';
import type { People } from './people.ts';
import { TEXTS } from './texts.ts';

type Base = Omit<Saying, 'command' | 'args' | 'isPress'>;

export interface Forms {
  /** Opens the form at once: its trigger is good for three seconds. Null when it can't be one; what fails later is told. */
  open(form: Form, base: Base, trigger: string): Promise<void> | null;
  /** Opens a modal that an answer will be shown in; undefined when it could not be. */
  openWorking(base: Base, trigger: string): Promise<string | undefined>;
}

export function createForms(options: { clients: SlackClients; people: People; hearing: Hearing }): Forms {
  const { clients, people, hearing } = options;
  return {
    open(form, base, trigger) {
      const locale = people.localeOf(base.place);
      const view = formModal(form, base.place, locale);
      if (!view) return null;
      return clients.prompt(base.place.team)
        .then((client) => client.views.open({ trigger_id: trigger, view }))
        .then(() => undefined, (error: unknown) => hearing.answer(base, message('error', TEXTS[locale].formFailed(reasonOf(error)))));
    },
    async openWorking(base, trigger) {
      const client = await clients.prompt(base.place.team);
      const answer = await client.views.open({ trigger_id: trigger, view: workingModal(people.localeOf(base.place)) }).catch(() => undefined);
      return answer?.view?.id;
    },
  };
}
