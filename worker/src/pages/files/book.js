// Lays a book out in pages of paper and writes their numbers into the contents and the indexes. Browsers do not know on
// which page something comes to stand, so blocks are put into boxes of that size one after another, and what does not
// fit goes on in the next box: a paragraph between words, a list between items, a table between rows under its head.

import { splitAt } from './book-split.js';

const book = document.getElementById('book');
const progress = document.getElementById('progress');
const printing = document.getElementById('print');

/** A page shows what it is about; the first two are quiet. */
const QUIET = new Set(['cover', 'imprint']);

/** So many headings in a row are kept with what follows them. */
const HEADINGS = /^H[2-6]$/;

const pages = document.createElement('div');
pages.className = 'pages';

let page;

/** A new sheet for a part. Odd pages lie on the right. */
function turn(part) {
  const number = pages.children.length + 1;
  const box = document.createElement('section');
  const kind = [...part.classList].find((name) => name !== 'part');
  box.className = `page ${kind} ${number % 2 === 1 ? 'right' : 'left'}`;
  const flow = document.createElement('div');
  flow.className = `flow ${setting}`.trim();
  box.append(flow);
  if (!QUIET.has(kind)) {
    box.prepend(line('running', number % 2 === 1 ? part.dataset.running : book.dataset.title));
    box.append(line('number-of-page', String(number)));
  }
  pages.append(box);
  page = flow;
}

function line(name, text) {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

const fits = () => page.scrollHeight <= page.clientHeight;

/** Puts blocks that belong together on a page, and goes on with what is left of them on the next. */
function place(blocks, part) {
  page.append(...blocks);
  if (fits()) return;
  const last = blocks.at(-1);
  const isAlone = page.children.length === blocks.length;
  const rest = splitAt(last, fits, isAlone);
  if (rest) {
    turn(part);
    place([rest], part);
  } else if (!isAlone) {
    for (const block of blocks) block.remove();
    turn(part);
    place(blocks, part);
  }
}

/** How a practice is set that has to end on its page: as everything, and in smaller letters while it does not fit. */
const SETTINGS = ['', 'tight', 'tighter', 'tightest'];

let setting = '';

function layOut(part) {
  const blocks = [...part.children];
  if (!part.classList.contains('on-one-page')) return pour(part, blocks);
  const [begun, stays, runsIn] = [page, page.children.length, part.classList.contains('runs-in')];
  const last = pages.children.length + (runsIn ? 0 : 1);
  for (setting of SETTINGS) {
    if (runsIn) begun.className = `flow ${setting}`;
    pour(
      part,
      blocks.map((block) => block.cloneNode(true)),
    );
    if (pages.children.length <= last || setting === SETTINGS.at(-1)) break;
    while (pages.children.length > last - (runsIn ? 0 : 1)) pages.lastChild.remove();
    while (begun.children.length > stays) begun.lastChild.remove();
    page = begun;
  }
  setting = '';
}

function pour(part, blocks) {
  if (!part.classList.contains('runs-in')) turn(part);
  let held = [];
  for (const block of blocks) {
    held.push(block);
    if (HEADINGS.test(block.tagName)) continue;
    place(held, part);
    held = [];
  }
  if (held.length > 0) place(held, part);
}

/** Writes numbers where they are asked for. Before that a number of three digits stood there, so nothing grows. */
function writeNumbers() {
  const numbers = new Map();
  for (const [at, box] of [...pages.children].entries())
    for (const { id } of box.querySelectorAll('[id]')) numbers.set(id, String(at + 1));
  for (const place of pages.querySelectorAll('[data-page-of]')) {
    const number = numbers.get(place.dataset.pageOf) ?? '';
    place.textContent = place.closest('.entry') ? `,\u00a0${number}` : number;
  }
}

async function paginate() {
  progress.textContent = progress.dataset.busy;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/assets/book-paged.css';
  const styled = new Promise((resolve) => (sheet.onload = sheet.onerror = resolve));
  document.head.append(sheet);
  const pictures = [...book.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined));
  await Promise.all([styled, document.fonts.ready, ...pictures]);

  for (const place of book.querySelectorAll('[data-page-of]'))
    place.textContent = place.closest('.entry') ? ',\u00a0000' : '000';
  book.after(pages);
  for (const part of [...book.children]) layOut(part);
  book.remove();
  writeNumbers();
  // The address may name a place that has moved.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  progress.textContent = `${progress.dataset.done} ${pages.children.length}`;
  printing.hidden = false;
  printing.addEventListener('click', () => window.print());
  document.documentElement.dataset.paged = 'done';
}

await paginate();
