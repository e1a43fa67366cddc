import { ours } from './checked.ts';
import { RELEASE } from './release.ts';

/**
 * Brings widgets to a page when their tags appear in it, now or later. This and
 * how files are checked is the whole of `embed/otklik.js`.
 */
const waiting = new Map(Object.entries(RELEASE));

async function bring(tag: string): Promise<void> {
  const files = waiting.get(tag);
  waiting.delete(tag);
  if (!files || customElements.get(tag)) return;
  try {
    await ours(import.meta.url, files);
  } catch (cause) {
    waiting.set(tag, files);
    console.error(cause);
  }
}

function look(root: ParentNode): void {
  for (const tag of waiting.keys()) if (root.querySelector(tag)) void bring(tag);
  // Of the shadow roots those that are open and there by now. What comes to be in others is for the one file.
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
}

function watch(root: Document | ShadowRoot): void {
  look(root);
  observer.observe(root, { childList: true, subtree: true });
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      void bring(node.localName);
      if (node.shadowRoot) watch(node.shadowRoot);
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

watch(document);
addEventListener('online', () => look(document));
