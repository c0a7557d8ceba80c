/** What was said in this tab and what came of it, newest first. It stays while the page is open. */
import { wordsFor } from './api.js';
import { fill, h } from './dom.js';
import { acceptedText, freshRequestId, giveCommand } from './follow.js';
import { icon } from './icons.js';
import { liveCard } from './live-card.js';
import { renderCard } from './render-card.js';
import { announce, toast } from './toast.js';

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
  fill(item, h('p', { class: 'said-text' }, said), answer);
  feed.prepend(item);
  while (feed.childElementCount > MOST_SHOWN) forget(feed.lastElementChild);
  await answerInto(answer, body, freshRequestId());
}

async function answerInto(answer, body, requestId) {
  const doing = h('span', {}, 'Sending …');
  fill(answer, h('p', { class: 'busy', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), doing));
  try {
    const done = await giveCommand({ ...body, requestId }, {
      onAccepted: (reply) => fill(doing, acceptedText(reply.message)),
      onProgress: (progress) => fill(doing, `${progress} …`),
    });
    fill(answer, renderAnswer(done, body));
    const text = done.ok ? (done.message?.title ?? 'Done') : done.error.message;
    if (feed.isConnected) announce(text);
    else toast(done.ok ? (done.message?.tone ?? 'success') : 'error', text);
  } catch (error) {
    // Without an answer nobody knows whether it was taken in: the same id makes trying again safe.
    const again = h('button', { type: 'button', class: 'button', onclick: () => answerInto(answer, body, error.code === 'OFFLINE' ? requestId : freshRequestId()) }, 'Try again');
    const mayHelp = error.code === 'OFFLINE' || error.status >= 500 || error.status === 429;
    fill(answer, problemCard(wordsFor(error), mayHelp ? again : null));
  }
}

function renderAnswer({ ok, message, value, error, artifactId }, body) {
  if (!ok) return problemCard(error.message, choices(error, body));
  if (!artifactId) return renderCard(message);
  const { element, stop } = liveCard(artifactId, message, value?.status);
  stops.set(element, stop);
  return element;
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
