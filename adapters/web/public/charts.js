/** Charts, each with the same figures as a table for whoever reads rather than looks. */
import { h } from './dom.js';
import { onThemeChange } from './theme.js';
import { t } from './words.js';

let library;
/** The library is fetched when the first chart is drawn; as a module it leaves its one name on `globalThis`. */
function loadLibrary() {
  library ??= import('/vendor/chart.umd.js').then(() => globalThis.Chart);
  return library;
}

const COLOURS = ['quiet', 'line', 'surface', 'accent', 'success', 'warning', 'error', 'info'];

/** The colours of the theme that is shown now. */
function themeColours() {
  const style = window.getComputedStyle(document.documentElement);
  return Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** How to draw each chart on the page again. */
const drawn = new Map();

async function draw(canvas, configure) {
  const Chart = await loadLibrary();
  for (const known of drawn.keys()) {
    if (known.isConnected) continue;
    Chart.getChart(known)?.destroy();
    drawn.delete(known);
  }
  if (!canvas.isConnected) return;
  Chart.getChart(canvas)?.destroy();
  const colours = themeColours();
  const style = window.getComputedStyle(document.body);
  Chart.defaults.font.family = style.fontFamily;
  Chart.defaults.color = colours.quiet;
  Chart.defaults.borderColor = colours.line;
  const { options = {}, ...config } = configure(colours);
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  new Chart(canvas, { ...config, options: { responsive: true, maintainAspectRatio: false, animation: reduced ? false : { duration: 250 }, ...options, plugins: { legend: { position: 'bottom', labels: { boxWidth: 12, boxHeight: 12 } }, ...options.plugins } } });
  drawn.set(canvas, () => draw(canvas, configure));
}

onThemeChange(() => {
  for (const again of [...drawn.values()]) void again();
});

/**
 * @param {object} parts
 * @param {string} parts.title
 * @param {string} parts.summary what the chart shows, in a sentence
 * @param {number} [parts.height] in rem
 * @param {(colours: Record<string, string>) => object} parts.chart the chart in the colours of the theme
 * @param {string[]} parts.head names of the table's columns
 * @param {unknown[][]} parts.rows the figures
 * @param {boolean} [parts.open] the table is open from the start
 */
export function chartFigure({ title, summary, height = 16, chart, head, rows, open = false }) {
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}. ${summary}` });
  const box = h('div', { class: 'chart-box' }, canvas);
  box.style.height = `${height}rem`;
  // The canvas takes its size from the page, so it is drawn once it stands there.
  new window.ResizeObserver((_, observer) => {
    if (!canvas.isConnected || box.clientWidth === 0) return;
    observer.disconnect();
    void draw(canvas, chart);
  }).observe(box);
  return h('figure', { class: 'chart' }, h('figcaption', {}, title), box,
    h('details', { open }, h('summary', {}, t('chart.table')), dataTable(title, head, rows)));
}

/** @param {unknown[][]} rows the first cell of each names its row */
export function dataTable(label, head, rows) {
  return h('div', { class: 'table-box', tabindex: 0, role: 'region', 'aria-label': label }, h('table', {},
    h('thead', {}, h('tr', {}, head.map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, rows.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first), rest.map((cell) => h('td', {}, cell)))))));
}
