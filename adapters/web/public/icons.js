const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M7 7l10 10M17 7L7 17',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  warning: 'M12 8.5v4.5m0 3.2v.1M12 3.8 21 19.5H3z',
  info: 'M12 11v5.5m0-9v.1M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z',
  play: 'M8 5.5v13l10.5-6.5z',
  rocket: 'M12 20V5m0 0-5.5 5.5M12 5l5.5 5.5',
  pen: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5z',
  stop: 'M5.5 12a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0M7.5 7.5l9 9',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.5z',
  sun: 'M12 8.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6zM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6l1.4 1.4m10 10 1.4 1.4m0-12.8-1.4 1.4m-10 10-1.4 1.4',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  out: 'M14 5h5v14h-5M4 12h10m0 0-3.5-3.5M14 12l-3.5 3.5',
  back: 'M14.5 6 8.5 12l6 6',
  on: 'M9.5 6l6 6-6 6',
  upload: 'M12 15V5m0 0L8 9m4-4 4 4M5 15v4h14v-4',
  shield: 'M12 3.5 19 6v5.5c0 4.3-2.9 7.5-7 9-4.1-1.5-7-4.7-7-9V6z',
};

/** A line icon; it says nothing to screen readers, the text beside it does. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
