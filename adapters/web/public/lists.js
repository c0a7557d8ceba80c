/** What waits for approval, and what changed last. */
import { get } from './api.js';
import { fill, h, section } from './dom.js';
import { artifactAddress, personName, STATUS, time } from './format.js';
import { icon } from './icons.js';
import { on } from './live.js';

const RECENT = 12;

/**
 * Draws both lists and keeps them current.
 * @param {{id: string, mayApprove: boolean}} me
 */
export function startLists(me) {
  const waiting = document.getElementById('waiting');
  const recent = document.getElementById('recent');
  fill(waiting, h('h2', { id: 'waiting-title' }, 'Waiting for approval'), h('div', {}));
  fill(recent, h('h2', { id: 'recent-title' }, 'Recent'), h('div', {}));
  waiting.hidden = false;
  recent.hidden = false;
  const drawWaiting = section(waiting.lastElementChild, (artifacts) => rows(artifacts, 'Nothing waits for a decision.'));
  const drawRecent = section(recent.lastElementChild, (artifacts) => rows(artifacts, 'Nothing here yet. Ask for a function to begin.'));
  let timer;

  async function refresh() {
    const [awaiting, all] = await Promise.all([get('/api/artifacts?status=awaiting_approval&limit=50'), get(`/api/artifacts?limit=${RECENT}`)]).catch(() => []);
    if (!awaiting || !all) return;
    drawWaiting(awaiting.artifacts);
    drawRecent(all.artifacts);
    const forMe = awaiting.artifacts.filter((artifact) => artifact.requestedBy !== me.id).length;
    document.title = me.mayApprove && forMe > 0 ? `(${forMe}) Saraphina` : 'Saraphina';
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

function rows(artifacts, whenEmpty) {
  if (artifacts.length === 0) return h('p', { class: 'empty' }, whenEmpty);
  return h('ul', { class: 'rows' }, artifacts.map(row));
}

function row(artifact) {
  return h('li', {}, h('a', { class: 'row', href: artifactAddress(artifact.artifactId) },
    h('span', { class: 'row-head' }, h('span', { class: 'row-name' }, artifact.entryPoint ?? 'not written yet'), statusChip(artifact.status)),
    h('span', { class: 'row-spec' }, artifact.featureSpec),
    h('span', { class: 'quiet' }, personName(artifact.requestedBy), ' · ', time(artifact.updatedAt))));
}

export function statusChip(status) {
  const { label, tone, icon: symbol } = STATUS[status] ?? { label: status, tone: 'info', icon: 'info' };
  return h('span', { class: `chip tone-${tone}` }, icon(symbol), label);
}
