/** Buttons of cards: each stands for a command, asks what must be asked first, and always answers. */
import { wordsFor } from './api.js';
import { h } from './dom.js';
import { askForReason, askToConfirm } from './dialogs.js';
import { artifactAddress, shortHash } from './format.js';
import { acceptedText, freshRequestId, giveCommand } from './follow.js';
import { icon } from './icons.js';
import { toast } from './toast.js';
import { t } from './words.js';

const ICONS = { 'run-sandbox': 'play', promote: 'check', reject: 'cross', 'request-changes': 'pen', choose: 'pen' };
const STARTED = { 'run-sandbox': 'working.run-sandbox', promote: 'working.promote', reject: 'working.reject', 'request-changes': 'working.propose', choose: 'working.propose' };

/**
 * @param {object} options
 * @param {object[]} options.buttons as cards describe them
 * @param {string} options.name what is decided on, for the question
 * @param {[string, string][]} [options.facts] shown in the question
 * @param {(state: {busy: string} | {done: object}) => void} options.onState told what happens meanwhile
 */
export function buttonRow({ buttons, name, facts = [], onState }) {
  const row = h('div', { class: 'buttons', role: 'group', 'aria-label': t('actions.group', { name }) });
  for (const button of buttons) row.append(button.command === 'show' ? showLink(button) : actionButton(button));
  return row;

  function actionButton(button) {
    // Kept until the server answered, so that pressing again after a lost connection is the same request.
    let requestId = freshRequestId();
    const element = h('button', { type: 'button', class: `button ${button.style}`, 'data-command': button.command }, icon(ICONS[button.command] ?? 'info'), h('span', {}, button.label));
    element.addEventListener('click', async () => {
      if (row.getAttribute('aria-busy') === 'true') return;
      const args = await argumentsOf(button);
      if (args === undefined) return;
      setBusy(row, element, true);
      onState({ busy: `${STARTED[button.command] ? t(STARTED[button.command]) : button.label} …` });
      try {
        const done = await giveCommand({ command: button.command, args, requestId }, {
          onAccepted: (reply) => onState({ busy: acceptedText(reply.message) }),
          onProgress: (text) => onState({ busy: `${text} …` }),
        });
        requestId = freshRequestId();
        tell(done);
        onState({ done });
      } catch (error) {
        if (error.code !== 'OFFLINE') requestId = freshRequestId();
        const message = wordsFor(error);
        toast('error', message);
        onState({ done: { ok: false, command: button.command, error: { code: error.code, message }, artifactId: button.artifactId } });
      } finally {
        setBusy(row, element, false);
      }
    });
    return element;
  }

  async function argumentsOf(button) {
    const args = { artifactId: button.artifactId, ...button.args, ...(button.signature ? { signature: button.signature } : {}) };
    const title = t('actions.title', { label: button.label, name });
    if (button.needsReason) {
      const reason = await askForReason({ title, question: t('actions.reason'), confirmLabel: button.label, style: button.style });
      return reason === undefined ? undefined : { ...args, reason };
    }
    if (!button.confirm) return args;
    const shown = [...facts, ...(button.signature ? [[t('facts.content'), `SHA-256 ${shortHash(button.signature)}`]] : [])];
    const confirmLabel = button.command === 'promote' ? t('actions.approveAndDeploy') : button.label;
    const agreed = await askToConfirm({ title, question: button.confirm, facts: shown, confirmLabel });
    return agreed === true ? args : undefined;
  }
}

/** What chats show in a message has a page of its own here. */
function showLink({ label, artifactId }) {
  return h('a', { class: 'button', href: artifactAddress(artifactId) }, label);
}

/** Busy buttons stay focusable, so that the keyboard doesn't lose its place. */
function setBusy(row, pressed, isBusy) {
  row.setAttribute('aria-busy', String(isBusy));
  for (const button of row.querySelectorAll('button')) button.setAttribute('aria-disabled', String(isBusy));
  pressed.classList.toggle('is-busy', isBusy);
}

function tell({ ok, message, error }) {
  if (ok) toast(message?.tone ?? 'success', message?.title ?? t('done'));
  else toast('error', error.message);
}
