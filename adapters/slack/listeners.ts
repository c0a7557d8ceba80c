/** What Slack sends, as sayings. Each handler acknowledges first; a form opens before anything is looked up. */
import type { App as Bolt, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import { errorCard } from '../../src/cards.ts';
import { pressedButton } from '../../src/chat/button-id.ts';
import { carriedFiles } from '../../src/chat/carried-files.ts';
import { argsFromForm, fileFormFor, formFor, type Form } from '../../src/chat/form.ts';
import { COMMANDS } from '../../src/commands.ts';
import { isErrorCode, toErrorReport } from '../../src/errors.ts';
import type { Locale } from '../../src/language/locale.ts';
import { message } from '../../src/message.ts';
import { nearest } from '../../src/near.ts';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import { readTypedLine, type TypedCommand } from '../../src/typed-line.ts';
import type { Evidence } from './evidence.ts';
import type { Forms } from './forms.ts';
import type { HandedIn } from './handed-in.ts';
import type { Hearing, Saying, Show } from './hearing.ts';
import { requestIdOf } from './ids.ts';
import { OWN_COMMANDS } from './manifest.ts';
import { FORM, readForm, workingModal } from './modal.ts';
import type { People } from './people.ts';
import type { Place } from './place.ts';
import { createRecent, isNew } from '../../src/chat/recent.ts';
import { teamOfBlock } from './render.ts';
import { TEXTS } from './texts.ts';
import { commandLine, readSlackText } from './typed-text.ts';

export interface ListenerOptions {
  hearing: Hearing;
  forms: Forms;
  people: People;
  evidence: Evidence;
  handedIn: HandedIn;
  /** The domains that are known now; a form can't wait for them to be looked up. */
  domains(): readonly DomainSchema[];
}

type Base = Omit<Saying, 'command' | 'args' | 'isPress'>;
/** A second press of the same button, on the same form of a message, by the same person within this time is a double click. */
const DOUBLE_CLICK_MS = 1500;

export function listenToCommands(bolt: Bolt, options: ListenerOptions): void {
  const { forms, people, evidence, domains } = options;
  bolt.command(/^\//, async ({ ack, body }) => {
    await ack();
    const place: Place = { team: body.team_id, channel: body.channel_id, user: body.user_id, message: null, thread: null, responseUrl: body.response_url };
    const name = body.command.slice(1).toLowerCase();
    const base: Base = { requestId: requestIdOf('command', body.trigger_id), place, ownTeam: body.team_id, userName: body.user_name, show: { to: 'them' } };
    const said = readSlackText(body.text);
    const typed = readLine(OWN_COMMANDS.includes(name) ? `/${name} ${said}`.trim() : commandLine(said));
    const form = 'command' in typed ? formOf(typed, people.localeOf(place), domains()) : null;
    const opening = form && forms.open(form, base, body.trigger_id);
    evidence.heard('command');
    if (opening) return opening;
    await hearTyped(options, typed, base, said, []);
  });
}

/** A command line can't carry files, so they are asked for. */
function formOf({ command, args }: TypedCommand, locale: Locale, domains: readonly DomainSchema[]): Form | null {
  return fileFormFor(command, args, locale, domains) ?? formFor(command, args, locale, domains);
}

export function listenToPresses(bolt: Bolt, { hearing, forms, people, evidence, domains }: ListenerOptions): void {
  const clicks = createRecent<true>(DOUBLE_CLICK_MS);
  bolt.action(/.*/, async ({ ack, body, action }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const { value = '', text } = action as ButtonAction;
    const base = pressBase(body, action as ButtonAction);
    const pressed = pressedButton(value);
    const edited: unknown = body.message?.['edited'];
    const click = JSON.stringify([base.place.channel, base.place.message, edited, base.place.user, value, text.text]);
    evidence.heard('press');
    if (!isNew(clicks, click)) return;
    if (!pressed) return hearing.answer(base, message('warning', TEXTS[people.localeOf(base.place)].oldButton));
    const form = formFor(pressed.command, pressed.args, people.localeOf(base.place), domains());
    const opening = form && forms.open(form, base, body.trigger_id);
    if (opening) return opening;
    const isHome = base.place.channel === base.place.user;
    const view = isHome ? await forms.openWorking(base, body.trigger_id) : undefined;
    const isEphemeral = base.place.message === null;
    const show: Show = view !== undefined ? { to: 'modal', view } : isEphemeral && !isHome ? { to: 'instead' } : base.show;
    const isStarted = await hearing.hear({ ...base, ...pressed, isPress: !isEphemeral || isHome, show });
    if (!isStarted) clicks.forget(click);
  });
}

/** A message that only one person sees can't be edited later, so what is pressed there gets a card of its own. */
function pressBase(body: BlockAction, action: ButtonAction): Base {
  const container = body.container as { type?: string; is_ephemeral?: boolean; thread_ts?: string; message_ts?: string };
  const user = body.user.id;
  const team = teamOfBlock(action.block_id) ?? body.team?.id ?? body.user.team_id ?? '';
  const shown = container.is_ephemeral === true ? null : (body.message?.ts ?? null);
  const thread: unknown = body.message?.['thread_ts'] ?? container.thread_ts ?? null;
  const place: Place = {
    team,
    channel: body.channel?.id ?? user,
    user,
    message: shown,
    thread: typeof thread === 'string' && thread !== shown ? thread : null,
    ...(typeof body.response_url === 'string' ? { responseUrl: body.response_url } : {}),
  };
  const requestId = requestIdOf('press', place.channel, container.message_ts ?? body.view?.id ?? '', action.value ?? '', user, action.action_ts);
  return { requestId, place, ownTeam: body.user.team_id ?? team, userName: body.user.name ?? body.user.username, show: { to: 'them' } };
}

export function listenToForms(bolt: Bolt, options: ListenerOptions): void {
  const { people, evidence } = options;
  bolt.view(FORM, async ({ ack, body, view }) => {
    const { memory, answers, files, problems } = readForm(view);
    const { place } = memory;
    const isHome = place.channel === place.user;
    if (Object.keys(problems).length > 0) return ack({ response_action: 'errors', errors: problems });
    await ack(isHome ? { response_action: 'update', view: workingModal(people.localeOf(place)) } : undefined);
    evidence.heard('press');
    const ownTeam = (body as ViewSubmitAction).user.team_id ?? place.team;
    await hearWithFiles(options, {
      requestId: requestIdOf('form', view.id),
      command: memory.command,
      args: argsFromForm(memory, answers),
      place: { ...place, user: body.user.id },
      ownTeam,
      userName: body.user.name,
      isPress: place.message !== null || isHome,
      show: isHome ? { to: 'modal', view: view.id } : { to: 'them' },
    }, files);
  });
}

/** A command, or what is wrong with what was typed. */
export function readLine(line: string): TypedCommand | { error: unknown } {
  try {
    return readTypedLine(line);
  } catch (error) {
    return { error };
  }
}

/** @param files ids of those that came along, in order */
export async function hearTyped(options: ListenerOptions, typed: TypedCommand | { error: unknown }, base: Base, said: string, files: readonly string[]): Promise<void> {
  const { hearing, people } = options;
  const locale = people.localeOf(base.place);
  const texts = TEXTS[locale];
  if ('error' in typed) {
    const card = errorCard(toErrorReport(typed.error, base.requestId), locale);
    const isSentence = isErrorCode(typed.error, 'UNKNOWN_COMMAND') && /\s/.test(said) && nearest(said.split(/\s/)[0] ?? '', COMMANDS.map(({ name }) => name)) === undefined;
    const hint = isSentence ? [texts.sayPropose(said.slice(0, 200))] : [];
    return hearing.answer(base, { ...card, lines: [...card.lines, ...hint] });
  }
  const wanted = carriedFiles(typed.command);
  if (wanted.length > files.length) return hearing.answer(base, message('warning', texts.needsFiles(typed.command)));
  await hearWithFiles(options, { ...base, ...typed, isPress: false }, Object.fromEntries(wanted.map(({ argument }, index) => [argument, files[index] as string])));
}

/** @param files ids of files, by the argument they stand for */
async function hearWithFiles({ hearing, handedIn, people }: ListenerOptions, saying: Saying, files: Readonly<Record<string, string>>): Promise<void> {
  const locale = people.localeOf(saying.place);
  let texts: Record<string, string>;
  try {
    texts = await handedIn.args(saying.place.team, saying.command, files, locale);
  } catch (error) {
    return hearing.answer(saying, errorCard(toErrorReport(error, saying.requestId), locale));
  }
  await hearing.hear({ ...saying, args: { ...saying.args, ...texts } });
}
