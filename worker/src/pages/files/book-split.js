// Splits a block that is too long for what is left of a page. The block itself keeps what fits.

/** A paragraph leaves at least so many lines on a page, and takes as many over. */
const LINES = 2;

/** Blocks that are split between their children, each with what is inside of them. */
const CONTAINERS = new Set(['UL', 'OL', 'DL', 'TABLE', 'TBODY']);

/** What is split between words. */
const TEXTS = new Set(['P', 'BLOCKQUOTE', 'LI', 'DIV']);

/**
 * Leaves in a block what `fits`, and gives the rest as another block: nothing where too little would stay. On an empty
 * page, `isAlone`, something always stays, so that the work comes to its end.
 */
export function splitAt(block, fits, isAlone) {
  if (CONTAINERS.has(block.tagName)) return splitChildren(block, fits, isAlone);
  if (block.tagName === 'TR') return isAlone ? splitRow(block, fits) : undefined;
  return TEXTS.has(block.tagName) ? splitText(block, fits, isAlone) : undefined;
}

function splitChildren(block, fits, isAlone) {
  const body = block.tagName === 'TABLE' ? block.tBodies[0] : block;
  const children = [...body.children];
  const fit = countFitting(children, (count) => {
    for (const [at, child] of children.entries())
      if (at >= count) child.remove();
      else if (!child.isConnected) body.append(child);
    return fits();
  });
  body.append(...children.slice(body.children.length));
  const [first, ...after] = children.slice(fit);
  for (const child of after) child.remove();

  const rest = goOn(block, fit);
  const restBody = rest.tagName === 'TABLE' ? rest.tBodies[0] : rest;
  // The one on the edge may be long enough to be split itself.
  const isFirst = fit === 0;
  const tail = first && splitAt(first, fits, isAlone && isFirst);
  if (tail) {
    restBody.append(tail, ...after);
    return rest;
  }
  if (isFirst && !isAlone) {
    body.append(...children);
    return undefined;
  }
  if (isFirst) {
    // Nothing of it can be taken apart.
    body.append(first);
    if (after.length === 0) return undefined;
    restBody.append(...after);
    return rest;
  }
  first.remove();
  restBody.append(first, ...after);
  return rest;
}

/** The same block again, without what was in it; a table with its head, a list with its next number. */
function goOn(block, from) {
  const rest = block.cloneNode(false);
  rest.removeAttribute('id');
  if (block.tagName === 'TABLE') {
    if (block.tHead) rest.append(block.tHead.cloneNode(true));
    rest.append(document.createElement('tbody'));
  }
  if (block.tagName === 'OL') rest.start = block.start + from;
  return rest;
}

/** The largest number for which it holds. */
function countFitting(all, holds) {
  let [least, most] = [0, all.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (holds(middle)) least = middle;
    else most = middle - 1;
  }
  holds(least);
  return least;
}

/** A row that is higher than a page: each of its cells goes on by itself. */
function splitRow(row, fits) {
  // The columns stand still while their cells are filled.
  row.closest('table').classList.add('steady');
  const rest = row.cloneNode(false);
  const wholes = [...row.cells].map((cell) => cell.cloneNode(true));
  for (const cell of row.cells) cell.replaceChildren();
  let [hasKept, hasMore] = [false, false];
  for (const [at, cell] of [...row.cells].entries()) {
    const whole = wholes[at];
    const places = wordEnds(whole);
    const fit = countFitting(places, (count) => {
      cell.replaceChildren(...(count === 0 ? [] : part(whole, undefined, places[count - 1]).childNodes));
      return fits();
    });
    rest.append(fit === 0 ? whole.cloneNode(true) : part(whole, places[fit - 1], undefined));
    hasKept ||= fit > 0;
    hasMore ||= fit < places.length;
  }
  if (hasKept && hasMore) return rest;
  for (const [at, cell] of [...row.cells].entries()) cell.replaceChildren(...wholes[at].childNodes);
  return undefined;
}

function splitText(block, fits, isAlone) {
  const whole = block.cloneNode(true);
  const places = wordEnds(whole);
  const show = (count) => {
    block.replaceChildren(...part(whole, undefined, places[count - 1]).childNodes);
    return fits();
  };
  const lineHeight = parseFloat(window.getComputedStyle(block).lineHeight) || 16;
  const full = heightOf(block);
  let fit = countFitting(places, (count) => (count === 0 ? (block.replaceChildren(), fits()) : show(count)));
  // So many lines have to be left for the next page.
  while (fit > 0 && full - heightOf(block) < LINES * lineHeight - 1) show(--fit);
  const isEnough = heightOf(block) >= LINES * lineHeight - 1;
  if (fit === 0 || fit === places.length || !(isEnough || isAlone)) {
    block.replaceChildren(...whole.cloneNode(true).childNodes);
    return undefined;
  }
  show(fit);
  const rest = block.cloneNode(false);
  rest.removeAttribute('id');
  rest.classList.add('goes-on');
  rest.append(...part(whole, places[fit - 1], undefined).childNodes);
  return rest;
}

const heightOf = (block) => (block.childNodes.length === 0 ? 0 : block.getBoundingClientRect().height);

/** Behind each word of a block: where it can be split. */
function wordEnds(block) {
  const places = [];
  const walker = document.createTreeWalker(block, 4);
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    for (const { index, 0: word } of data.matchAll(/[^ \n\t]+[ \n\t]*/g))
      places.push({ node: walker.currentNode, offset: index + word.length });
  }
  return places;
}

/** What stands between two places, with the elements around it. */
function part(block, from, to) {
  const range = document.createRange();
  range.selectNodeContents(block);
  if (from) range.setStart(from.node, from.offset);
  if (to) range.setEnd(to.node, to.offset);
  const copy = block.cloneNode(false);
  copy.append(range.cloneContents());
  return copy;
}
