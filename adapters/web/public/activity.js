/** What was said in this tab and what came of it, newest first. It stays while the page is open. */
import { buttonRow } from './actions.js';
import { wordsFor } from './api.js';
import { fill, h } from './dom.js';
import { acceptedText, freshRequestId, giveCommand } from './follow.js';
import { icon } from './icons.js';
import { liveCard } from './live-card.js';
import { renderCard } from './render-card.js';
import { announce, toast } from './toast.js';
import { t } from './words.js';

const feed = h('div', { class: 'feed', id: 'feed' });
const MOST_SHOWN = 30;

/** How to stop the cards that follow their artifacts. */
const stops = new WeakMap();

export function activityFeed() {
  return feed;
}

/**
 * Gives a command and shows it with its progress and its answer.
 * @param {string} said what the person typed or chose
 * @param {object} body `{line}` or `{command, args}`
 */
export async function say(said, body) {
  const item = h('section', { class: 'said-item', 'aria-label': said.slice(0, 80) });
  const answer = h('div', { class: 'answer' });
  fill(item, h('h2', { class: 'said-text' }, said), answer);
  feed.prepend(item);
  while (feed.childElementCount > MOST_SHOWN) forget(feed.lastElementChild);
  await answerInto(answer, body, freshRequestId());
}

async function answerInto(answer, body, requestId) {
  const doing = h('span', {}, t('activity.sending'));
  fill(answer, h('p', { class: 'busy', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), doing));
  try {
    const done = await giveCommand({ ...body, requestId }, {
      onAccepted: (reply) => fill(doing, acceptedText(reply.message)),
      onProgress: (progress) => fill(doing, `${progress} …`),
    });
    fill(answer, renderAnswer(done, body, answer));
    const text = done.ok ? (done.message?.title ?? t('done')) : done.error.message;
    if (feed.isConnected) announce(text);
    else toast(done.ok ? (done.message?.tone ?? 'success') : 'error', text);
  } catch (error) {
    // Without an answer nobody knows whether it was taken in: the same id makes trying again safe.
    const again = h('button', { type: 'button', class: 'button', onclick: () => answerInto(answer, body, error.code === 'OFFLINE' ? requestId : freshRequestId()) }, t('activity.again'));
    const mayHelp = error.code === 'OFFLINE' || error.status >= 500 || error.status === 429;
    fill(answer, problemCard(wordsFor(error), mayHelp ? again : null));
  }
}

function renderAnswer({ ok, command, message, value, error, artifactId }, body, answer) {
  if (!ok) return problemCard(error.message, message?.buttons.length > 0 ? offers(message.buttons, answer) : choices(error, body));
  const followed = artifactId ?? (command === 'show' ? value?.artifactId : undefined);
  if (!followed) return renderCard(message);
  const { element, stop } = liveCard(followed, message, value?.status);
  stops.set(element, stop);
  return element;
}

/** Ways on that a refusal offers; what comes of one takes the refusal's place. */
function offers(buttons, answer) {
  const work = h('p', { class: 'quiet', role: 'status' });
  const onState = ({ busy, done }) => (done ? fill(answer, renderAnswer(done, {}, answer)) : fill(work, busy));
  return [buttonRow({ buttons, name: buttons[0].artifactId, onState }), work];
}

function forget(item) {
  stops.get(item.querySelector('.live-card'))?.();
  item.remove();
}

function problemCard(text, actions) {
  return h('div', { class: 'card tone-error', role: 'alert' }, h('p', { class: 'card-title' }, icon('warning'), h('span', {}, text)), actions && h('div', { class: 'buttons stack' }, actions));
}

/** Templates that could have been meant; one click takes one of them. */
function choices(error, body) {
  const request = body.args?.request ?? body.line;
  if (!Array.isArray(error.alternatives) || error.alternatives.length === 0 || typeof request !== 'string') return null;
  const text = request.replace(/^\/propose\s+/, '');
  return error.alternatives.map(({ template, summary }) => h('button', {
    type: 'button', class: 'button choice', onclick: () => say(`${text} (${template})`, { command: 'propose', args: { request: text, choose: template } }),
  }, h('strong', {}, template), h('span', { class: 'quiet' }, summary)));
}
