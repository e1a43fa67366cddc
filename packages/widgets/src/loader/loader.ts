import { bringChecked, type CheckedFile, listChecked } from './checked.ts';
import { RELEASE } from './release.ts';

/**
 * Brings widgets to a page when their tags appear in it, now or later. This and
 * how files are checked is the whole of `embed/otklik.js`.
 */
const waiting = new Map(Object.entries(RELEASE));

/** Has a file fetched while it waits for its turn. */
const preload = ({ address, attributes }: CheckedFile): void =>
  document.head.append(
    Object.assign(document.createElement('link'), attributes, { rel: 'preload', as: 'script', href: address }),
  );

async function bring(tag: string): Promise<void> {
  const files = waiting.get(tag);
  waiting.delete(tag);
  if (!files || customElements.get(tag)) return;
  const list = listChecked(import.meta.url, files);
  list.slice(1).forEach(preload);
  if (!(await bringChecked(list))) waiting.set(tag, files);
}

function look(root: Document | Element): void {
  for (const tag of waiting.keys()) if (root.querySelector(tag)) void bring(tag);
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      void bring(node.localName);
      look(node);
    }
  }
});

// The place of a widget is kept from now on: the page below jumps once, early, and not when somebody reads there.
if ('adoptedStyleSheets' in document) {
  const sheet = new CSSStyleSheet();
  const tags = Object.keys(RELEASE).join();
  sheet.replaceSync(`:where(${tags}):where(:not(:defined,[hidden])){display:block;min-height:24rem}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

look(document);
observer.observe(document, { childList: true, subtree: true });
addEventListener('online', () => look(document));
