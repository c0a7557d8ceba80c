/** What the server found in a table: errors, bad rows by line, warnings, classes and columns. */
import { dataTable } from './charts.js';
import { h } from './dom.js';
import { figure } from './format.js';
import { count, t } from './words.js';

/** Nobody reads more; whoever corrects these sends the table again. */
const MOST_SHOWN = 100;

/** @param {object} report of training or of a batch; what a kind of report does not have is left out */
export function renderTableReport({ rows, errors, warnings, badRows, badRowCount = badRows.length, classes, columns = [] }) {
  const facts = [count('report.rows', rows), classes && t('report.classes', { positives: figure(classes.positives), negatives: figure(classes.negatives) })].filter(Boolean).join(' · ');
  return h('section', { class: 'stacked table-report', 'aria-label': t('report.title') },
    h('p', { class: 'quiet' }, facts),
    listed(t('report.errors'), errors),
    badRows.length > 0 && [
      h('h3', {}, count('report.badRows', badRowCount)),
      dataTable(t('report.badRowsTable'), [t('report.line'), t('report.problems')], badRows.slice(0, MOST_SHOWN).map(({ line, problems }) => [line, problems.join('; ')])),
      badRowCount > MOST_SHOWN && h('p', { class: 'quiet' }, t('report.shown', { shown: MOST_SHOWN })),
    ],
    listed(t('report.warnings'), warnings),
    columns.length > 0 && h('details', {}, h('summary', {}, t('report.columns')),
      dataTable(t('report.columns'), [t('explanation.feature'), t('report.present'), t('report.missing'), t('report.range')],
        columns.map(({ feature, present, missing, range }) => [feature, present, missing, range ? t('predictions.range', { from: figure(range[0]), to: figure(range[1]) }) : t('none')]))));
}

function listed(title, texts) {
  return texts.length > 0 && [h('h3', {}, title), h('ul', { class: 'lines' }, texts.map((text) => h('li', {}, text)))];
}
