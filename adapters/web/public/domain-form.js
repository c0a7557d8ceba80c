/** A form for the features of a domain, as its schema describes them. */
import { freshId, h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

/**
 * @param {object} schema
 * @param {(query: Record<string, string>) => Promise<void>} onAsk gets what was filled in; the rest counts as unknown
 */
export function domainForm({ features }, onAsk) {
  const fields = features.map((feature) => ({ feature, ...fieldFor(feature) }));
  const button = h('button', { type: 'submit', class: 'button primary' }, icon('play'), h('span', {}, t('predictions.ask')));
  const send = async (event) => {
    event.preventDefault();
    const given = fields.map(({ feature, field }) => [feature.name, field.value.trim()]).filter(([, value]) => value !== '');
    button.disabled = true;
    await onAsk(Object.fromEntries(given));
    button.disabled = false;
  };
  return h('form', { class: 'stack', onsubmit: send },
    h('div', { class: 'fields' }, fields.map(({ element }) => element)),
    h('p', { class: 'quiet' }, t('predictions.optional')),
    h('div', { class: 'buttons' }, button));
}

function fieldFor({ name, type, unit, range, help }) {
  const id = freshId('feature');
  const hint = [help, range && t('predictions.range', { from: range[0], to: range[1] }), unit].filter(Boolean).join(', ');
  const shared = { id, 'aria-describedby': `${id}-help` };
  const field = type === 'boolean'
    ? h('select', shared, h('option', { value: '' }, t('predictions.notKnown')), h('option', { value: 'true' }, t('yes')), h('option', { value: 'false' }, t('no')))
    : h('input', { ...shared, type: type === 'number' ? 'number' : 'text', step: 'any', min: range?.[0], max: range?.[1], maxlength: 200, autocomplete: 'off' });
  return { field, element: h('div', {}, h('label', { for: id }, name), field, h('p', { class: 'quiet', id: `${id}-help` }, hint)) };
}
