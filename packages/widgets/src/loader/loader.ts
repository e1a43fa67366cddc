import { ours } from './checked.ts';
import { type Files, OTHERS, RELEASE } from './release.ts';

/**
 * Brings widgets to a page when their tags appear in it, now or later. This and
 * how files are checked is the whole of `embed/otklik.js`.
 */
const waiting = new Map(Object.entries(RELEASE));

async function bring(tag: string): Promise<void> {
  const files = waiting.get(tag);
  waiting.delete(tag);
  if (files === undefined || customElements.get(tag)) return;
  const here = import.meta.url;
  try {
    await ours(here, files || ((await ours(here, OTHERS)) as { default: Record<string, Files> }).default[tag]!);
  } catch (cause) {
    waiting.set(tag, files);
    console.error(cause);
  }
}

/** Everything in a part of the page, and in those of its shadow roots that are open and there by now. What comes to be in others is for the one file. */
function look(root: Partial<Pick<Element, 'localName' | 'shadowRoot' | 'querySelectorAll'>>): void {
  // What is not an element has nothing in it to be found.
  for (const { localName, shadowRoot } of [root, ...(root.querySelectorAll?.('*') ?? [])]) {
    void bring(localName!);
    if (shadowRoot) watch(shadowRoot);
  }
}

function watch(root: Document | ShadowRoot): void {
  look(root);
  observer.observe(root, { childList: true, subtree: true });
}

const observer = new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) look(node as Element);
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
