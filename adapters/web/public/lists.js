/** What waits for approval, and what changed last. */
import { get } from './api.js';
import { fill, h, section } from './dom.js';
import { artifactAddress, personName, STATUS, time } from './format.js';
import { icon } from './icons.js';
import { on } from './live.js';
import { setWaiting } from './title.js';
import { t } from './words.js';

const RECENT = 12;

/**
 * Draws both lists and keeps them current.
 * @param {{id: string, mayApprove: boolean}} me
 */
export function startLists(me) {
  const waiting = document.getElementById('waiting');
  const recent = document.getElementById('recent');
  fill(waiting, h('h2', { id: 'waiting-title' }, t('lists.waiting')), h('div', {}));
  fill(recent, h('h2', { id: 'recent-title' }, t('lists.recent')), h('div', {}));
  waiting.hidden = false;
  recent.hidden = false;
  const drawWaiting = section(waiting.lastElementChild, (artifacts) => artifactRows(artifacts, t('lists.nothingWaits')));
  const drawRecent = section(recent.lastElementChild, (artifacts) => artifactRows(artifacts, t('lists.nothingYet')));
  let timer;

  async function refresh() {
    const [awaiting, all] = await Promise.all([get('/api/artifacts?status=awaiting_approval&limit=50'), get(`/api/artifacts?limit=${RECENT}`)]).catch(() => []);
    if (!awaiting || !all) return;
    drawWaiting(awaiting.artifacts);
    drawRecent(all.artifacts);
    const forMe = awaiting.artifacts.filter((artifact) => artifact.requestedBy !== me.id).length;
    setWaiting(me.mayApprove ? forMe : 0);
  }
  /** Changes come in bursts; one look is enough for each. */
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 120);
  };
  on('artifact', soon);
  on('state', ({ state }) => state === 'live' && soon());
  void refresh();
}

export function artifactRows(artifacts, whenEmpty) {
  if (artifacts.length === 0) return h('p', { class: 'empty' }, whenEmpty);
  return h('ul', { class: 'rows' }, artifacts.map(row));
}

function row(artifact) {
  return h('li', {}, h('a', { class: 'row', href: artifactAddress(artifact.artifactId) },
    h('span', { class: 'row-head' }, h('span', { class: 'row-name' }, artifact.entryPoint ?? t('lists.unwritten')), statusChip(artifact.status)),
    h('span', { class: 'row-spec' }, artifact.featureSpec),
    h('span', { class: 'quiet' }, personName(artifact.requestedBy), ' · ', time(artifact.updatedAt), artifact.qualityScore !== null && ` · ${t('lists.score', { score: artifact.qualityScore })}`)));
}

export function statusChip(status) {
  const { tone, icon: symbol } = STATUS[status] ?? { tone: 'info', icon: 'info' };
  return h('span', { class: `chip tone-${tone}` }, icon(symbol), t(`status.${status}`));
}
