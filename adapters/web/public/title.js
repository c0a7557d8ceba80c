/** The title of the tab: how many decisions wait for this person, and the page. */
let waiting = 0;
let page = '';

function draw() {
  document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${page === '' ? '' : `${page} · `}Saraphina`;
}

/** @param {string} name what the page shows; empty for the start page */
export function setPageTitle(name) {
  page = name;
  draw();
}

export function setWaiting(count) {
  waiting = count;
  draw();
}
