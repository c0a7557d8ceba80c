/** Everything that is stored, to be searched and filtered. What was asked for stands in the address. */
import { get, wordsFor } from './api.js';
import { fill, h, section } from './dom.js';
import { STATUS } from './format.js';
import { icon } from './icons.js';
import { artifactRows } from './lists.js';
import { on } from './live.js';
import { count, t } from './words.js';

const PAGE_SIZE = 20;
const TYPING_MS = 250;

/** @param {string | undefined} query the address after `?` @returns what to do when the page is left */
export function showArtifacts(main, query = '') {
  const wanted = new URLSearchParams(query);
  let asked = 0;
  let timer;
  const field = h('input', { id: 'search', type: 'search', maxlength: 200, value: wanted.get('q') ?? '', autocomplete: 'off', spellcheck: 'false', placeholder: t('search.placeholder') });
  const status = h('select', { id: 'search-status' });
  const summary = h('p', { class: 'quiet', role: 'status' });
  const results = h('div', {});
  const pager = h('nav', { class: 'pager', 'aria-label': t('search.pages') });
  fill(main, h('section', { class: 'panel search', 'aria-labelledby': 'search-title' },
    h('h1', { id: 'search-title', tabindex: -1 }, t('nav.artifacts')),
    h('form', { class: 'search-form', role: 'search', onsubmit: (event) => event.preventDefault() },
      h('div', { class: 'grow' }, h('label', { for: 'search' }, t('search.label')), field),
      h('div', {}, h('label', { for: 'search-status' }, t('search.status')), status)),
    summary, results, pager));

  const drawStatuses = section(status, (statuses) => [h('option', { value: '' }, t('search.all')), Object.keys(STATUS).map((name) => h('option', { value: name }, `${t(`status.${name}`)} (${statuses[name] ?? 0})`))]);
  const drawResults = section(results, (artifacts) => artifactRows(artifacts, t('search.nothing')));
  const drawPager = section(pager, ({ total, offset }) => total > PAGE_SIZE && [
    pageButton('back', t('search.newer'), offset > 0, offset - PAGE_SIZE),
    h('span', { class: 'quiet' }, t('search.range', { from: offset + 1, to: Math.min(total, offset + PAGE_SIZE), total })),
    pageButton('on', t('search.older'), offset + PAGE_SIZE < total, offset + PAGE_SIZE),
  ]);

  function pageButton(symbol, label, isThere, offset) {
    return h('button', { type: 'button', class: 'button', disabled: !isThere, onclick: () => {
      change({ offset });
      void refresh();
      field.closest('section').querySelector('h1').focus();
      window.scrollTo(0, 0);
    } }, icon(symbol), h('span', {}, label));
  }

  /** Notes what is wanted in the address, without a step to go back for every letter. */
  function change(values) {
    for (const [name, value] of Object.entries(values)) {
      if (value === '' || value === 0) wanted.delete(name);
      else wanted.set(name, String(value));
    }
    const text = wanted.toString();
    history.replaceState(null, '', `#/artifacts${text === '' ? '' : `?${text}`}`);
  }

  async function refresh() {
    asked += 1;
    const mine = asked;
    try {
      const found = await get(`/api/search?limit=${PAGE_SIZE}&${wanted}`);
      if (mine !== asked) return;
      drawStatuses(found.statuses);
      status.value = wanted.get('status') ?? '';
      fill(summary, count('search.found', found.total), !found.isComplete && ` ${t('search.incomplete', { searched: found.searched })}`);
      drawResults(found.artifacts);
      drawPager({ total: found.total, offset: found.offset });
    } catch (error) {
      if (mine === asked && error.code !== 'OFFLINE') fill(summary, wordsFor(error));
    }
  }

  /** One look for a burst of letters or changes. */
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, TYPING_MS);
  };
  field.addEventListener('input', () => {
    change({ q: field.value.trim(), offset: 0 });
    soon();
  });
  status.addEventListener('change', () => {
    change({ status: status.value, offset: 0 });
    void refresh();
  });
  const stops = [on('artifact', soon), on('state', ({ state }) => state === 'live' && soon())];
  void refresh();
  return () => {
    asked += 1;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
