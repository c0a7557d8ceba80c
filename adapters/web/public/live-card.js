/** The card of an artifact in the conversation. It follows the artifact, so no button outlives its purpose. */
import { get } from './api.js';
import { fill, h } from './dom.js';
import { artifactAddress } from './format.js';
import { icon } from './icons.js';
import { on } from './live.js';
import { renderCard } from './render-card.js';
import { t } from './words.js';

/**
 * @param {object} message the first card
 * @param {string} [status] the status it shows
 * @returns {{element: HTMLElement, stop: () => void}}
 */
export function liveCard(artifactId, message, status) {
  const [card, work, problem] = Array.from({ length: 3 }, () => h('div', {}));
  problem.setAttribute('role', 'alert');
  work.setAttribute('role', 'status');
  const element = h('div', { class: 'live-card' }, card, work, problem);
  let shownStatus = status;

  const onState = ({ busy, done }) => {
    fill(work, busy && h('p', { class: 'busy' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('span', {}, busy)));
    fill(problem, done?.ok === false && h('p', { class: 'verdict tone-error' }, icon('warning'), h('span', {}, done.error.message)));
    if (done?.ok && done.artifactId && done.artifactId !== artifactId) window.location.hash = artifactAddress(done.artifactId);
    else if (done) void refresh();
  };
  const draw = (shown) => fill(card, renderCard({ ...shown, buttons: shown.buttons.filter(({ command }) => command !== 'show') }, {
    onState,
    name: shown.files[0]?.name.replace(/\.ts$/, ''),
    extra: h('a', { class: 'button', href: artifactAddress(artifactId) }, t('card.open')),
  }));

  async function refresh() {
    const page = await get(`/api/artifacts/${encodeURIComponent(artifactId)}`).catch(() => undefined);
    if (!page || page.artifact.status === shownStatus) return;
    shownStatus = page.artifact.status;
    fill(problem);
    draw(page.card);
  }
  draw(message);
  const stops = [
    on('artifact', (summary) => summary.artifactId === artifactId && summary.status !== shownStatus && void refresh()),
    on('state', ({ state }) => state === 'live' && void refresh()),
  ];
  return { element, stop: () => stops.forEach((stop) => stop()) };
}
