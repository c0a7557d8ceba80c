/** What every reviewer thinks of one artifact: all of it, side by side. */
import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

const VERDICTS = {
  approves: { tone: 'success', symbol: 'check' },
  'has concerns': { tone: 'warning', symbol: 'warning' },
  objects: { tone: 'error', symbol: 'cross' },
  abstained: { tone: 'info', symbol: 'info' },
};

/** @param {{reviews: object[] | null, disagreements: string[]}} data where reviewers differ stands first, in words */
export function renderReviews({ reviews, disagreements }) {
  if (!reviews) return h('p', { class: 'empty' }, t('reviews.none'));
  return [
    h('p', { class: 'quiet' }, t('reviews.independent')),
    disagreements.map((line) => h('div', { class: 'verdict tone-warning' }, icon('warning'), h('p', {}, line))),
    Object.values(Object.groupBy(reviews, ({ topic }) => topic)).flat().map(renderReview),
  ];
}

function renderReview({ topic, reviewer, verdict, reasons }) {
  const { tone, symbol } = VERDICTS[verdict] ?? VERDICTS.abstained;
  const by = reviewer === 'rules' ? t('reviews.byRules') : t('reviews.byModel', { model: reviewer });
  return h('div', { class: 'review' },
    h('h3', {}, t(`topic.${topic}`), ' ', h('span', { class: `chip tone-${tone}` }, icon(symbol), t(`judged.${verdict}`))),
    h('p', { class: 'quiet' }, by),
    reasons.length > 0 && h('ul', { class: 'lines' }, reasons.map((reason) => h('li', {}, reason))));
}
