/** Building pages from nodes: data only ever becomes text, never markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on…` adds a listener; `true` sets an empty attribute, `false` and nullish none
 * @param {...unknown} children nodes, texts, arrays of them; nullish and `false` are left out
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Children that are there, flattened. */
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false);
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
  return element;
}

/** Fills an element again only when its data changed, so that focus and selection survive other updates. */
export function section(element, render) {
  let shown;
  return (data) => {
    const key = JSON.stringify(data) ?? '';
    if (key === shown) return;
    shown = key;
    fill(element, render(data));
  };
}

let lastId = 0;
/** An id for labels, unique on this page. */
export function freshId(name) {
  lastId += 1;
  return `${name}-${lastId}`;
}
